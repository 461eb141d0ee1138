package dev.unknot.benchmarks;

import java.util.Optional;

/** One thing that content-service is asked for, and how fast it should be. */
record Goal(Target target, Optional<Double> share) {

    /** Milliseconds in which 99 of 100 answers should be there. */
    static final double P99_MILLIS = 20;

    /** The part of its speed that a hundred times the catalogue may cost. */
    static final double MOST_LOST = 1.0 / 3;
}
