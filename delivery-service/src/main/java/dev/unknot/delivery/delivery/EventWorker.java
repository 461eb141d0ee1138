package dev.unknot.delivery.delivery;

import dev.unknot.delivery.delivery.DeliverEvents.Batch;
import dev.unknot.delivery.webhook.WebhookConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Delivers events to endpoints for as long as the service runs. An endpoint that is slow holds up no more than its own
 * share of the senders.
 */
@ApplicationScoped
class EventWorker {

    private static final Logger LOG = Logger.getLogger(EventWorker.class);
    private static final int STOP_SECONDS = 2;

    private final DeliverEvents deliver;
    private final LoopConfig loop;
    private final WebhookConfig config;
    private final ScheduledExecutorService executor;
    private final Rounds claiming;
    private final Set<Sending> underWay = ConcurrentHashMap.newKeySet();

    EventWorker(DeliverEvents deliver, LoopConfig loop, WebhookConfig config, ScheduledExecutorService executor) {
        this.deliver = deliver;
        this.loop = loop;
        this.config = config;
        this.executor = executor;
        this.claiming = new Rounds("claiming events for webhooks", executor, this::claim, failure -> {});
    }

    /** A batch that a sender has in hand. */
    private record Sending(UUID endpoint, CompletableFuture<Void> done) {}

    void start(@Observes StartupEvent event) {
        if (loop.enabled()) {
            claiming.start();
        }
    }

    /** What is not written in time is sent again by another process when the lease ends. */
    void stop(@Observes ShutdownEvent event) {
        claiming.stop();
        CompletableFuture.allOf(underWay.stream().map(Sending::done).toArray(CompletableFuture[]::new))
                .exceptionally(failure -> null)
                .completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private Duration claim() {
        int free = config.senders() - underWay.size();
        List<Batch> batches = free > 0 ? deliver.claim(busy(), free) : List.of();
        batches.forEach(this::send);
        return batches.isEmpty() ? loop.pause() : Duration.ZERO;
    }

    private List<UUID> busy() {
        return underWay.stream()
                .collect(Collectors.groupingBy(Sending::endpoint, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() >= config.sendersPerEndpoint())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void send(Batch batch) {
        CompletableFuture<Void> done =
                CompletableFuture.runAsync(() -> deliver.write(batch, deliver.send(batch)), executor);
        Sending sending = new Sending(batch.endpoint().id(), done);
        underWay.add(sending);
        done.whenComplete((nothing, failure) -> {
            underWay.remove(sending);
            if (failure != null) {
                // They are tried again when the lease ends. The message may quote an address, so it is left out.
                LOG.errorf(
                        "events for a webhook could not be delivered: %s",
                        Rounds.root(failure).getClass().getName());
            }
        });
    }

    Rounds claiming() {
        return claiming;
    }
}
