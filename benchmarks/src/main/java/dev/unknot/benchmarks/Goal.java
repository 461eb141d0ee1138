package dev.unknot.benchmarks;

import java.util.Optional;

/**
 * A request to content-service, and how fast the answer should be.
 *
 * @param share of the signed-in empty endpoint's requests a second
 * @param p99Millis within this time 99 of 100 answers should arrive
 */
record Goal(Target target, Optional<Double> share, double p99Millis) {

    /** For all but new searches of a large catalogue. */
    static final double P99_MILLIS = 20;

    /** The share of its speed that a catalogue a hundred times as large may cost. */
    static final double MOST_LOST = 1.0 / 3;
}
