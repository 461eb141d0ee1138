package dev.unknot.benchmarks;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** When the next request is due: once a connection is free, or by the clock, even if the server cannot keep up. */
final class Pace {

    private static final long SELECT_MILLIS = 100;
    private static final long NAP_NANOS = 50_000;

    private final long interval;
    private long due = System.nanoTime();

    Pace(OptionalDouble perSecond) {
        interval = perSecond.isPresent() ? Math.round(TimeUnit.SECONDS.toNanos(1) / perSecond.getAsDouble()) : 0;
    }

    boolean isDue(long now) {
        return interval == 0 || now - due >= 0;
    }

    /** @return the moment from which the latency counts; by the clock, it may have passed */
    long take(long now) {
        if (interval == 0) {
            return now;
        }
        long taken = due;
        due += interval;
        return taken;
    }

    /** Waits for an answer, or until the next request is due if a connection is free. */
    void await(Selector selector, boolean isFree) throws IOException {
        long wait = due - System.nanoTime();
        if (interval == 0 || !isFree) {
            selector.select(SELECT_MILLIS);
        } else if (wait >= TimeUnit.MILLISECONDS.toNanos(1)) {
            selector.select(Math.min(SELECT_MILLIS, TimeUnit.NANOSECONDS.toMillis(wait)));
        } else {
            // A selector waits for whole milliseconds, which is too coarse.
            LockSupport.parkNanos(Math.min(NAP_NANOS, Math.max(wait, 1)));
            selector.selectNow();
        }
    }
}
