package dev.unknot.benchmarks.reminder;

import java.time.Duration;

/**
 * A scheduler that does the work of nudges: when one falls due, a ledger row is written, unique by slot, its next time is
 * fixed, and one record of the same size goes to the same topic.
 */
public interface Contender extends AutoCloseable {

    String name();

    /** Makes so many nudges that are due at once; none goes out yet. */
    void prepare(int nudges);

    /** Lets them go out, and tells how long it took until the broker had acknowledged the last. */
    Duration drain(int nudges);

    @Override
    void close();
}
