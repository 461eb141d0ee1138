package dev.unknot.triage.narrative.reading;

/** The very words of a story, from {@code from} to before {@code to}. */
public record Passage(String quote, int from, int to) {

    static Passage of(String story, int from, int to) {
        return new Passage(story.substring(from, to), from, to);
    }
}
