package dev.unknot.triage.decision;

import dev.unknot.contracts.Level;

/** From the level that is already certain to the highest that a further answer could lead to. */
public record Interval(Level lower, Level upper) {
    public Interval {
        if (!upper.atLeast(lower)) {
            throw new IllegalArgumentException("upper must not be below lower: " + lower + ", " + upper);
        }
    }
}
