package dev.unknot.triage.decision;

import dev.unknot.contracts.Level;

/** Between the level that is certain already and the highest that an answer could still bring about. */
public record Interval(Level lower, Level upper) {
    public Interval {
        if (!upper.atLeast(lower)) {
            throw new IllegalArgumentException("upper must not be below lower: " + lower + ", " + upper);
        }
    }
}
