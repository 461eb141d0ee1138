package dev.unknot.delivery.delivery;

import dev.unknot.delivery.channel.webhook.SendWebhook;
import dev.unknot.delivery.delivery.decision.Backoff;
import dev.unknot.delivery.webhook.AttemptLog;
import dev.unknot.delivery.webhook.Endpoint;
import dev.unknot.delivery.webhook.Endpoints;
import dev.unknot.delivery.webhook.EventQueue;
import dev.unknot.delivery.webhook.WebhookConfig;
import dev.unknot.messaging.inbox.DatabaseTrouble;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Claims events for endpoints, sends them and writes what came of it. Nudges are delivered by {@link DeliverNudges}. */
@ApplicationScoped
public class DeliverEvents {

    private final EventQueue queue;
    private final Endpoints endpoints;
    private final AttemptLog log;
    private final SendWebhook webhook;
    private final LoopConfig loop;
    private final WebhookConfig config;
    private final Clock clock;

    DeliverEvents(
            EventQueue queue,
            Endpoints endpoints,
            AttemptLog log,
            SendWebhook webhook,
            LoopConfig loop,
            WebhookConfig config,
            Clock clock) {
        this.queue = queue;
        this.endpoints = endpoints;
        this.log = log;
        this.webhook = webhook;
        this.loop = loop;
        this.config = config;
        this.clock = clock;
    }

    /** Events of one endpoint that were claimed together. */
    record Batch(UUID lease, Instant claimedAt, Endpoint endpoint, List<EventQueue.Claimed> events) {}

    /**
     * Claims what is due.
     *
     * @param busy endpoints to leave out
     * @param most how many batches; one for each endpoint
     */
    List<Batch> claim(Collection<UUID> busy, int most) {
        UUID lease = UUID.randomUUID();
        Instant now = clock.instant();
        Map<UUID, List<EventQueue.Claimed>> claimed = queue.claim(lease, now.plus(loop.lease()), busy, most).stream()
                .collect(Collectors.groupingBy(EventQueue.Claimed::endpoint));
        // Those of an endpoint that was deleted at this moment stay claimed, and are forgotten.
        return endpoints.withIds(claimed.keySet()).stream()
                .map(endpoint -> new Batch(lease, now, endpoint, claimed.getOrDefault(endpoint.id(), List.of())))
                .toList();
    }

    SendEvents.Sent send(Batch batch) {
        SendEvents send = new SendEvents(
                event -> webhook.send(batch.endpoint().address(), event.id().toString(), event.body()),
                backoff(config.longestRetry()),
                backoff(loop.longestRetry()),
                batch.endpoint().failures(),
                batch.claimedAt(),
                clock);
        return send.send(batch.events());
    }

    /** There is no last attempt: the event expires. */
    private Backoff backoff(Duration longest) {
        return new Backoff(
                loop.firstRetry(),
                longest,
                Integer.MAX_VALUE,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Waits for a database that is away: what was sent should not be sent again. */
    @Transactional
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    @RetryWhen(exception = DatabaseTrouble.class)
    public void write(Batch batch, SendEvents.Sent sent) {
        queue.settle(batch.endpoint().id(), batch.lease(), sent.ended(), sent.again());
        endpoints.answered(batch.endpoint(), sent.failures(), sent.pausedUntil());
        log.add(sent.log());
        sent.gone().ifPresent(reason -> endpoints.disable(batch.endpoint().id(), reason));
    }

    /** Delivers everything that is due now, one after the other. */
    public void deliverDue() {
        List<Batch> batches = claim(List.of(), 1);
        while (!batches.isEmpty()) {
            for (Batch batch : new ArrayList<>(batches)) {
                write(batch, send(batch));
            }
            batches = claim(List.of(), 1);
        }
    }
}
