package dev.unknot.delivery.delivery;

import dev.unknot.delivery.delivery.DeliverNudges.Batch;
import dev.unknot.delivery.delivery.DeliverNudges.Result;
import dev.unknot.messaging.inbox.DatabaseTrouble;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers for as long as the service runs: rounds that claim, many senders, rounds that write. A peer that is slow holds up its own
 * messages, and nobody else's.
 */
@ApplicationScoped
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final int STOP_SECONDS = 4;

    private final DeliverNudges deliver;
    private final LoopConfig config;
    private final ScheduledExecutorService executor;
    private final PeerQueues<Job> queues;
    private final Rounds claiming;
    private final Rounds writing;
    private final Unwritten<Result> unwritten;
    private final AtomicInteger inHand = new AtomicInteger();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean stopping;

    DeliveryWorker(DeliverNudges deliver, LoopConfig config, ScheduledExecutorService executor) {
        this.deliver = deliver;
        this.config = config;
        this.executor = executor;
        this.unwritten = new Unwritten<>(config.batch());
        this.queues = new PeerQueues<>(config.senders());
        this.claiming = new Rounds("claiming nudges", executor, this::claim, failure -> {});
        this.writing = new Rounds("writing deliveries", executor, this::write, this::afterFailure);
    }

    /** A nudge in hand, with what was claimed beside it. */
    private record Job(Claimed nudge, Batch batch) {}

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            claiming.start();
            writing.start();
        }
    }

    /** What was sent is still written; what was only claimed is free again when its lease ends. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        claiming.stop();
        if (config.enabled()) {
            ended.completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS).join();
        }
        writing.stop();
    }

    /** Whether nudges may be claimed as they are stored. */
    boolean hasRoom() {
        return config.enabled() && !stopping && room() > 0;
    }

    /** Nudges that were claimed as they were stored, so that nobody has to look for them. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) NudgesClaimed claimed) {
        int count = claimed.nudges().size();
        inHand.addAndGet(count);
        CompletableFuture.supplyAsync(() -> deliver.batch(claimed.nudges()), executor)
                .thenAccept(this::queue)
                .exceptionally(failure -> drop(count, failure));
    }

    /** They are tried again when their leases end. */
    private @Nullable Void drop(int count, Throwable failure) {
        inHand.addAndGet(-count);
        LOG.errorf("%d nudges could not be looked at: %s", count, kind(failure));
        return null;
    }

    /** The message may quote an address, so it is left out. */
    private static String kind(Throwable failure) {
        return Optional.ofNullable(failure.getCause())
                .orElse(failure)
                .getClass()
                .getName();
    }

    private int room() {
        // Enough are in hand that no sender waits for the next claim.
        return config.batch() * 2 - inHand.get();
    }

    private Duration claim() {
        if (room() < config.batch()) {
            giveBack();
        }
        int limit = Math.min(room(), config.batch());
        if (limit <= 0) {
            return config.linger();
        }
        Batch batch = deliver.claim(limit);
        inHand.addAndGet(batch.nudges().size());
        queue(batch);
        return batch.nudges().isEmpty() ? config.pause() : Duration.ZERO;
    }

    /** Whoever would wait long for a slow peer waits in the database, so that there is room for others. */
    private void giveBack() {
        queues.takeThoseThatWaitLongerThan(config.patience(), System.nanoTime()).stream()
                .collect(Collectors.groupingBy(
                        PeerQueues.GivenUp::pause,
                        Collectors.mapping(each -> each.message().nudge(), Collectors.toList())))
                .forEach((pause, nudges) -> {
                    inHand.addAndGet(-nudges.size());
                    deliver.postpone(nudges, pause);
                });
    }

    private void queue(Batch batch) {
        batch.nudges().forEach(nudge -> queues.add(deliver.peer(nudge, batch), new Job(nudge, batch)));
        sendNext();
    }

    private void sendNext() {
        Optional<PeerQueues.Sending<Job>> next = nextJob();
        while (next.isPresent()) {
            start(next.get());
            next = nextJob();
        }
    }

    private void start(PeerQueues.Sending<Job> sending) {
        CompletableFuture<Job> begun = new CompletableFuture<>();
        // Put together before it begins, so that all of it happens on a thread of the executor.
        begun.thenApply(this::send)
                .whenComplete((result, failure) -> finish(sending, result, Optional.ofNullable(failure)));
        executor.execute(() -> begun.complete(sending.message()));
    }

    private Optional<PeerQueues.Sending<Job>> nextJob() {
        return stopping ? Optional.empty() : queues.next(System.nanoTime());
    }

    /** Empty if it is not this replica's any more, or the service stops: then another has it when the lease ends. */
    private Optional<Result> send(Job job) {
        return !stopping && deliver.isStillOurs(job.nudge(), job.batch())
                ? Optional.of(deliver.deliver(job.nudge(), job.batch()))
                : Optional.empty();
    }

    private void finish(
            PeerQueues.Sending<Job> sending, @Nullable Optional<Result> result, Optional<Throwable> failure) {
        // It is tried again when the lease ends.
        failure.ifPresent(cause -> LOG.errorf("a nudge could not be delivered: %s", kind(cause)));
        if (result != null && result.isPresent()) {
            unwritten.add(result.get());
        } else {
            inHand.decrementAndGet();
        }
        queues.done(sending, System.nanoTime());
        sendNext();
    }

    private Duration write() {
        // Asked first: what is sent by then is among those that are written next.
        boolean isAllSent = stopping && queues.sending() == 0;
        List<Result> some = unwritten.next();
        if (!some.isEmpty()) {
            deliver.write(some);
            unwritten.written();
            inHand.addAndGet(-some.size());
        } else if (isAllSent) {
            ended.complete(null);
        }
        return inHand.get() == 0 ? config.pause() : config.linger();
    }

    /** While the database is away, what was sent is kept: it must not be sent again. What is given up is tried anew when its lease ends. */
    private void afterFailure(Throwable failure) {
        if (!new DatabaseTrouble().test(failure)) {
            inHand.addAndGet(-unwritten.refused());
        }
    }

    Rounds claiming() {
        return claiming;
    }

    Rounds writing() {
        return writing;
    }

    /** How long the message is on its way that is longest. */
    Duration longestSending() {
        long now = System.nanoTime();
        return Duration.ofNanos(now - queues.oldest().orElse(now));
    }
}
