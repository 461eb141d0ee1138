package dev.unknot.benchmarks.reminder.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for another process. */
final class Wait {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Wait() {}

    /** @param every how often to ask; asking takes time from the process that is measured */
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
