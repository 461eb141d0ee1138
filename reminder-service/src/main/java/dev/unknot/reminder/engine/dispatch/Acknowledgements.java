package dev.unknot.reminder.engine.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Counts the acknowledgements of one batch. */
final class Acknowledgements {

    private final AtomicInteger left;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final CompletableFuture<Void> all = new CompletableFuture<>();

    Acknowledgements(int expected) {
        left = new AtomicInteger(expected);
    }

    /** The broker took one record, or failed with this exception. */
    void took(@Nullable Exception failed) {
        if (failed != null) {
            failure.compareAndSet(null, failed);
        }
        if (left.decrementAndGet() == 0) {
            Exception first = failure.get();
            if (first == null) {
                all.complete(null);
            } else {
                all.completeExceptionally(first);
            }
        }
    }

    boolean hasFailed() {
        return failure.get() != null;
    }

    /** Completes once each record is acknowledged or has failed; fails if any has. */
    CompletableFuture<Void> all() {
        return all;
    }
}
