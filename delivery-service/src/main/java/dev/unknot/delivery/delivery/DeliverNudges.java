package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Person;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.webhook.WebhookBody;
import dev.unknot.delivery.delivery.decision.Backoff;
import dev.unknot.delivery.delivery.decision.Step;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.recipient.Contacts;
import dev.unknot.delivery.webhook.AttemptLog;
import dev.unknot.delivery.webhook.Endpoints;
import dev.unknot.delivery.webhook.EventQueue;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.messaging.outbox.Outgoing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims due nudges, sends them and writes what came of it. */
@ApplicationScoped
public class DeliverNudges {

    /** For this long after a claim nobody asks whether it still holds. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Nudges nudges;
    private final Details details;
    private final FindTargets findTargets;
    private final Messages messages;
    private final SendMessage send;
    private final Contacts contacts;
    private final Endpoints endpoints;
    private final EventQueue webhooks;
    private final AttemptLog attemptLog;
    private final Outbox outbox;
    private final LoopConfig config;
    private final Clock clock;

    DeliverNudges(
            Nudges nudges,
            Details details,
            FindTargets findTargets,
            Messages messages,
            SendMessage send,
            Contacts contacts,
            Endpoints endpoints,
            EventQueue webhooks,
            AttemptLog attemptLog,
            Outbox outbox,
            LoopConfig config,
            Clock clock) {
        this.nudges = nudges;
        this.details = details;
        this.findTargets = findTargets;
        this.messages = messages;
        this.send = send;
        this.contacts = contacts;
        this.endpoints = endpoints;
        this.webhooks = webhooks;
        this.attemptLog = attemptLog;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** What was claimed together, and what is needed to send it. */
    record Batch(Instant claimedAt, List<Claimed> nudges, FindTargets.Found targets, Map<UUID, Detail> details) {}

    /** What came of one nudge. */
    record Result(Settled settled, List<Attempt> attempts) {}

    Batch claim(int limit) {
        return batch(nudges.claim(clock.instant(), config.lease(), limit));
    }

    /** What is needed to send these. */
    Batch batch(List<Claimed> claimed) {
        Instant now = clock.instant();
        Set<Person> people = claimed.stream().map(Claimed::person).collect(Collectors.toSet());
        List<UUID> full = claimed.stream()
                .filter(nudge -> nudge.rows().stream().anyMatch(DeliveryRow::fullWords))
                .map(Claimed::id)
                .toList();
        return new Batch(now, claimed, findTargets.of(people), details.of(full));
    }

    /** The peer to which the next message goes; empty if there is none to be sent. */
    String peer(Claimed nudge, Batch batch) {
        if (!(nudge.course().next(clock.instant()) instanceof Step.Send turn)) {
            return "";
        }
        DeliveryRow row = nudge.rows().get(turn.turn());
        return batch.targets().of(nudge.person(), row.channel()).targets().stream()
                .filter(target -> !row.reached().contains(target.id()))
                .findFirst()
                .map(send::peer)
                .orElse("");
    }

    /** Gives up the leases of nudges that would wait too long for a sender. */
    void postpone(List<Claimed> waiting, Duration pause) {
        nudges.release(waiting, clock.instant().plus(pause));
    }

    /** Whether a nudge that may have waited for a sender is still to be sent by this replica. */
    boolean isStillOurs(Claimed nudge, Batch batch) {
        Instant now = clock.instant();
        return now.isBefore(batch.claimedAt().plus(FRESH)) || nudges.prolong(nudge, now.plus(config.lease()));
    }

    Result deliver(Claimed nudge, Batch batch) {
        DeliverNudge deliver = new DeliverNudge(
                nudge,
                channel -> batch.targets().of(nudge.person(), channel),
                messages,
                Optional.ofNullable(batch.details().get(nudge.id())),
                send::send,
                new Backoff(
                        config.firstRetry(),
                        config.longestRetry(),
                        config.attempts(),
                        () -> ThreadLocalRandom.current().nextDouble()),
                config.wordsAwaited(),
                clock);
        return new Result(deliver.run(), deliver.attempts());
    }

    /** Writes what came of several nudges, and announces it, in one transaction. */
    void write(List<Result> results) {
        QuarkusTransaction.requiringNew().run(() -> writeAll(results));
    }

    private void writeAll(List<Result> results) {
        Instant now = clock.instant();
        List<Settled> settled = results.stream().map(Result::settled).toList();
        Set<UUID> held = nudges.settle(settled, now);
        List<Settled> ours = settled.stream()
                .filter(each -> held.contains(each.nudge().id()))
                .toList();
        List<Outgoing> outcomes =
                ours.stream().flatMap(each -> each.outcomes().stream()).toList();
        outbox.publishAll(outcomes);
        webhooks.addOwn(outcomes);
        attemptLog.add(results.stream().flatMap(DeliverNudges::webhookAttempts).toList());
        details.delete(ours.stream()
                .filter(each -> each.ending().isPresent()
                        && each.nudge().rows().stream().anyMatch(DeliveryRow::fullWords))
                .map(each -> each.nudge().id())
                .toList());
        List<Attempt> attempts =
                results.stream().flatMap(result -> result.attempts().stream()).toList();
        contacts.delivered(attempts.stream()
                .filter(attempt -> attempt.isSent() && !attempt.target().endpoint())
                .map(Attempt::id)
                .distinct()
                .toList());
        attempts.stream().filter(Attempt::isGone).forEach(this::close);
    }

    private static Stream<AttemptLog.Entry> webhookAttempts(Result result) {
        UUID nudge = result.settled().nudge().id();
        return result.attempts().stream()
                .filter(attempt -> attempt.target().endpoint() && attempt.counts())
                .map(attempt ->
                        new AttemptLog.Entry(attempt.id(), nudge, WebhookBody.NUDGE, logged(attempt), attempt.cause()));
    }

    private static AttemptLog.State logged(Attempt attempt) {
        if (attempt.isSent()) {
            return AttemptLog.State.SENT;
        }
        return attempt.isRetried() ? AttemptLog.State.WAITING : AttemptLog.State.FAILED;
    }

    private void close(Attempt attempt) {
        Cause cause = attempt.cause().orElseThrow();
        if (attempt.target().endpoint()) {
            endpoints.disable(attempt.id(), cause.reason());
        } else {
            contacts.close(attempt.id(), cause.reason());
        }
    }

    /** Delivers everything that is due now, one after the other. */
    public int deliverDue() {
        int delivered = 0;
        Batch batch = claim(config.batch());
        while (!batch.nudges().isEmpty()) {
            Batch claimed = batch;
            write(claimed.nudges().stream()
                    .map(nudge -> deliver(nudge, claimed))
                    .toList());
            delivered += claimed.nudges().size();
            batch = claim(config.batch());
        }
        return delivered;
    }
}
