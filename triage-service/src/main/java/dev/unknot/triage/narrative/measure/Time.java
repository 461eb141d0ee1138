package dev.unknot.triage.narrative.measure;

/**
 * A time expression in a sentence, from token {@code first} to token {@code last}.
 *
 * @param minutes the duration, or the time since
 */
public record Time(double minutes, Kind kind, int first, int last) {

    public enum Kind {
        /** "For three days", "since Tuesday": still going on. */
        LASTING,
        /** "Three days ago", "yesterday". */
        AGO,
        /** "Every three hours", "in two days", "three-day": neither. */
        OTHER
    }

    public double days() {
        return Math.floor(minutes / 1440);
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
