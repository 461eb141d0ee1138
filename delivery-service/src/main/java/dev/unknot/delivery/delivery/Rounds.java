package dev.unknot.delivery.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Runs a step round after round on the service's executor. After a round that failed it waits for a second. */
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration REST = Duration.ofSeconds(1);

    private final String name;
    private final ScheduledExecutorService executor;
    private final Supplier<Duration> step;
    private final Consumer<Throwable> onFailure;
    private volatile boolean stopped;
    private volatile long endedAt = System.nanoTime();
    private volatile long succeededAt = endedAt;

    /** @param step returns how long to wait before the next round */
    Rounds(String name, ScheduledExecutorService executor, Supplier<Duration> step, Consumer<Throwable> onFailure) {
        this.name = name;
        this.executor = executor;
        this.step = step;
        this.onFailure = onFailure;
    }

    void start() {
        endedAt = System.nanoTime();
        succeededAt = endedAt;
        executor.execute(this::run);
    }

    /** No round begins after this. */
    void stop() {
        stopped = true;
    }

    private void run() {
        if (!stopped) {
            CompletableFuture.completedFuture(true)
                    .thenApply(begin -> step.get())
                    .whenComplete((pause, failure) -> end(Optional.ofNullable(failure)))
                    .exceptionally(failure -> REST)
                    .thenAccept(this::rest);
        }
    }

    private void end(Optional<Throwable> failure) {
        endedAt = System.nanoTime();
        if (failure.isEmpty()) {
            succeededAt = endedAt;
        }
        failure.ifPresent(cause -> {
            // The message of a database's fault may quote a row, and with it an address.
            LOG.warnf(
                    "%s failed, next try in %s: %s",
                    name, REST, root(cause).getClass().getName());
            onFailure.accept(cause);
        });
    }

    /** What a step failed with, without the wrapper of the executor. */
    static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private void rest(Duration pause) {
        executor.schedule(this::run, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Since a round last ended, well or not. */
    Duration sinceEnd() {
        return Duration.ofNanos(System.nanoTime() - endedAt);
    }

    /** Since a round last ended well. */
    Duration sinceSuccess() {
        return Duration.ofNanos(System.nanoTime() - succeededAt);
    }
}
