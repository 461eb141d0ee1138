package dev.unknot.benchmarks.reminder;

import java.time.Duration;

/**
 * A scheduler that sends nudges. When one is due, it writes a ledger row, unique by slot, sets the next time, and sends
 * one record of the same size to the same topic. Commits wait for the disk, and the broker acknowledges every record.
 */
public interface Contender extends AutoCloseable {

    String name();

    /** Creates this number of nudges, all due at the same moment; none is sent yet. */
    void prepare(int nudges);

    /** Sends them, and returns the time until the broker had acknowledged the last. */
    Duration drain(int nudges);

    @Override
    void close();
}
