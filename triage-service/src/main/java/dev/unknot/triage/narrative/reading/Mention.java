package dev.unknot.triage.narrative.reading;

/**
 * A finding that the story speaks of.
 *
 * @param quote the very words, which stand in the story from {@code from} to before {@code to}
 */
public record Mention(String finding, Status present, String quote, int from, int to, Family because) {

    /** UNSURE is a matter for a question. */
    public enum Status {
        TRUE,
        FALSE,
        UNSURE
    }

    public boolean is(Status status) {
        return present == status;
    }
}
