package dev.unknot.benchmarks.reminder.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what a process does in its own time. */
final class Wait {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Wait() {}

    /** @param every how often to ask: asking costs time that the process would use */
    static void until(Duration every, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!done.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not done within " + PATIENCE);
                }
                TimeUnit.MILLISECONDS.sleep(every.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
