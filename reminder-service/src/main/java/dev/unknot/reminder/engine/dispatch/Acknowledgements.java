package dev.unknot.reminder.engine.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Counts what the broker says of the records of one batch. */
final class Acknowledgements {

    private final AtomicInteger left;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final CompletableFuture<Void> all = new CompletableFuture<>();

    Acknowledgements(int expected) {
        left = new AtomicInteger(expected);
    }

    /** Of one record: nothing when it was taken. */
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

    /** Done when something was said of each; failed when one was not taken. */
    CompletableFuture<Void> all() {
        return all;
    }
}
