package dev.unknot.triage.narrative.reading;

/** The exact words of a narrative from {@code from} (inclusive) to {@code to} (exclusive). */
public record Passage(String quote, int from, int to) {

    static Passage of(String story, int from, int to) {
        return new Passage(story.substring(from, to), from, to);
    }
}
