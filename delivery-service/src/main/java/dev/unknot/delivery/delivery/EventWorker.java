package dev.unknot.delivery.delivery;

import dev.unknot.delivery.delivery.DeliverEvents.Batch;
import dev.unknot.delivery.webhook.WebhookConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Delivers events to endpoints for as long as the service runs. An endpoint that is slow holds up no more than its own
 * share of the senders.
 */
@ApplicationScoped
class EventWorker {

    private static final Logger LOG = Logger.getLogger(EventWorker.class);

    private final DeliverEvents deliver;
    private final LoopConfig loop;
    private final WebhookConfig config;
    private final Semaphore room;
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private final ScheduledExecutorService threads;

    EventWorker(DeliverEvents deliver, LoopConfig loop, WebhookConfig config) {
        this.deliver = deliver;
        this.loop = loop;
        this.config = config;
        this.room = new Semaphore(config.senders());
        this.threads = Executors.newScheduledThreadPool(config.senders() + 1, task -> {
            Thread thread = new Thread(task, "webhook-events");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes StartupEvent event) {
        if (loop.enabled()) {
            threads.scheduleWithFixedDelay(this::claim, 0, loop.pause().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What is not written in time is sent again by another process when the lease ends. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(2, TimeUnit.SECONDS);
    }

    private void claim() {
        try {
            List<Batch> batches = claimed();
            while (!batches.isEmpty()) {
                batches.forEach(this::start);
                batches = claimed();
            }
        } catch (RuntimeException e) {
            // The message of a database's fault may quote a row.
            LOG.warnf("events for webhooks wait: %s", e.getClass().getName());
        }
    }

    private List<Batch> claimed() {
        int free = room.availablePermits();
        List<UUID> busy = underWay.entrySet().stream()
                .filter(each -> each.getValue() >= config.sendersPerEndpoint())
                .map(Map.Entry::getKey)
                .toList();
        return free == 0 || threads.isShutdown() ? List.of() : deliver.claim(busy, free);
    }

    private void start(Batch batch) {
        UUID endpoint = batch.endpoint().id();
        room.acquireUninterruptibly();
        underWay.merge(endpoint, 1, Integer::sum);
        threads.execute(() -> {
            try {
                deliver.write(batch, deliver.send(batch));
            } catch (RuntimeException e) {
                // They are tried again when the lease ends. The message may quote an address, so it is left out.
                LOG.errorf(
                        "events for a webhook could not be delivered: %s",
                        e.getClass().getName());
            } finally {
                underWay.merge(endpoint, -1, Integer::sum);
                underWay.remove(endpoint, 0);
                room.release();
            }
        });
    }
}
