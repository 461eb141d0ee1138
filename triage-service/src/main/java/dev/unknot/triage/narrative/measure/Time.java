package dev.unknot.triage.narrative.measure;

/**
 * A time that a sentence names, in its words from {@code first} to {@code last}.
 *
 * @param minutes how long, or how long ago
 */
public record Time(double minutes, Kind kind, int first, int last) {

    public enum Kind {
        /** "For three days", "since Tuesday": it goes on. */
        LASTING,
        /** "Three days ago", "yesterday". */
        AGO,
        /** "Every three hours", "in two days", "three-day": says neither. */
        OTHER
    }

    public double days() {
        return Math.floor(minutes / 1440);
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
