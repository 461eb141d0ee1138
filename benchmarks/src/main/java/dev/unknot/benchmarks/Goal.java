package dev.unknot.benchmarks;

import java.util.Optional;

/** A request to content-service, and how fast the answer should be. */
record Goal(Target target, Optional<Double> share) {

    /** Within this many milliseconds 99 of 100 answers should arrive. */
    static final double P99_MILLIS = 20;

    /** The share of its speed that a catalogue a hundred times as large may cost. */
    static final double MOST_LOST = 1.0 / 3;
}
