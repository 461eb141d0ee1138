package dev.unknot.delivery.delivery;

import dev.unknot.delivery.delivery.DeliverNudges.Batch;
import dev.unknot.delivery.delivery.DeliverNudges.Result;
import dev.unknot.messaging.inbox.DatabaseTrouble;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * The threads that deliver for as long as the service runs: one claims, many send, one writes. A peer that is slow holds up
 * a sender, and nobody else.
 */
@ApplicationScoped
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final int STOP_SECONDS = 4;
    private static final long LINGER_MILLIS = 10;

    private final DeliverNudges deliver;
    private final LoopConfig config;
    private final BlockingQueue<Result> done = new LinkedBlockingQueue<>();
    private final int most;
    private final Semaphore room;
    private final ExecutorService threads;
    private volatile boolean stopping;

    DeliveryWorker(DeliverNudges deliver, LoopConfig config) {
        this.deliver = deliver;
        this.config = config;
        // Enough are claimed that no sender waits for the next claim.
        this.most = config.batch() * 2;
        this.room = new Semaphore(most);
        this.threads = Executors.newFixedThreadPool(config.senders() + 2, named());
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            threads.execute(this::claim);
            threads.execute(this::write);
        }
    }

    /** What was sent is still written; what was only claimed is free again when its lease ends. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private void claim() {
        while (!stopping) {
            try {
                if (!round()) {
                    TimeUnit.NANOSECONDS.sleep(config.pause().toNanos());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    /** Returns whether there may be more at once. */
    private boolean round() throws InterruptedException {
        room.acquire();
        int free = 1 + room.drainPermits();
        List<Claimed> claimed = List.of();
        try {
            Batch batch = deliver.claim(Math.min(free, config.batch()));
            claimed = batch.nudges();
            claimed.forEach(nudge -> threads.execute(() -> send(nudge, batch)));
        } finally {
            room.release(free - claimed.size());
        }
        return !claimed.isEmpty();
    }

    private void send(Claimed nudge, Batch batch) {
        boolean isDone = false;
        try {
            // When stopping, another process has it when the lease ends.
            if (!stopping && deliver.isStillOurs(nudge, batch)) {
                done.add(deliver.deliver(nudge, batch));
                isDone = true;
            }
        } catch (RuntimeException e) {
            // It is tried again when the lease ends. The message may quote an address, so it is left out.
            LOG.errorf("a nudge could not be delivered: %s", e.getClass().getName());
        } finally {
            // The writer makes room for what is done.
            if (!isDone) {
                room.release();
            }
        }
    }

    private void write() {
        try {
            while (!stopping || room.availablePermits() < most) {
                Result first = done.poll(config.pause().toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    TimeUnit.MILLISECONDS.sleep(LINGER_MILLIS);
                    List<Result> results = new ArrayList<>(List.of(first));
                    done.drainTo(results, config.batch());
                    write(results);
                    room.release(results.size());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the writer was asked to end", e);
        }
    }

    /** Tries for as long as the database is away: what was sent must not be sent again. */
    private void write(List<Result> results) throws InterruptedException {
        boolean written = false;
        while (!written) {
            try {
                deliver.write(results);
                written = true;
            } catch (RuntimeException e) {
                rest(e);
                if (!new DatabaseTrouble().test(e)) {
                    writeApart(results);
                    written = true;
                }
            }
        }
    }

    /** One that can never be written must not hold up the others; its lease ends, and it is tried anew. */
    private void writeApart(List<Result> results) throws InterruptedException {
        if (results.size() > 1) {
            for (Result result : results) {
                write(List.of(result));
            }
        }
    }

    private void rest(RuntimeException e) {
        // The message of a database's fault may quote a row, and with it an address.
        LOG.warnf("deliveries wait, next try in a second: %s", e.getClass().getName());
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "delivery-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
