package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.delivery.DeliveryConfig;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.delivery.decision.Backoff;
import dev.unknot.delivery.delivery.decision.State;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.recipient.Contacts;
import dev.unknot.delivery.unsubscribe.Stoppable;
import dev.unknot.delivery.unsubscribe.StoppedChannels;
import dev.unknot.delivery.unsubscribe.UnsubscribeLinks;
import dev.unknot.messaging.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Claims summaries that are due, sends them and writes what came of them. */
@ApplicationScoped
public class DeliverDigests {

    private static final String EMAIL = Channel.EMAIL.key();

    private final Digests digests;
    private final Details details;
    private final FindTargets findTargets;
    private final StoppedChannels stopped;
    private final UnsubscribeLinks links;
    private final SendMessage send;
    private final Contacts contacts;
    private final Outbox outbox;
    private final DigestConfig config;
    private final LoopConfig loop;
    private final DeliveryConfig delivery;
    private final Clock clock;

    DeliverDigests(
            Digests digests,
            Details details,
            FindTargets findTargets,
            StoppedChannels stopped,
            UnsubscribeLinks links,
            SendMessage send,
            Contacts contacts,
            Outbox outbox,
            DigestConfig config,
            LoopConfig loop,
            DeliveryConfig delivery,
            Clock clock) {
        this.digests = digests;
        this.details = details;
        this.findTargets = findTargets;
        this.stopped = stopped;
        this.links = links;
        this.send = send;
        this.contacts = contacts;
        this.outbox = outbox;
        this.config = config;
        this.loop = loop;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** Delivers everything that is due now, one after the other. */
    public int deliverDue() {
        int delivered = 0;
        List<Digests.Claimed> claimed = digests.claim(clock.instant(), config.lease(), config.batch());
        while (!claimed.isEmpty()) {
            claimed.forEach(this::deliver);
            delivered += claimed.size();
            claimed = digests.claim(clock.instant(), config.lease(), config.batch());
        }
        return delivered;
    }

    private void deliver(Digests.Claimed digest) {
        Optional<Reason> none = notNeeded(digest);
        if (none.isPresent()) {
            State state = none.get() == Reason.EXPIRED ? State.FAILED : State.SKIPPED;
            end(digest, state, none.map(Cause::of), Optional.empty());
            return;
        }
        Targets targets = findTargets.of(List.of(digest.person())).of(digest.person(), Channel.EMAIL);
        if (targets.none().isPresent()) {
            end(digest, State.SKIPPED, targets.none().map(Cause::of), Optional.empty());
            return;
        }
        settle(digest, send.send(message(digest), targets.targets().get(0)));
    }

    /** With nothing to mention there is no mail. */
    private Optional<Reason> notNeeded(Digests.Claimed digest) {
        if (digest.items().isEmpty()) {
            return Optional.of(Reason.SEEN);
        }
        if (stopped.hasStopped(digest.person(), Stoppable.DIGEST)) {
            return Optional.of(Reason.DIGEST_STOPPED);
        }
        return clock.instant().isBefore(digest.sendAt().plus(config.usefulFor()))
                ? Optional.empty()
                : Optional.of(Reason.EXPIRED);
    }

    private Message message(Digests.Claimed digest) {
        return DigestMessage.of(
                digest,
                details.of(digest.items().stream()
                        .filter(Digests.Item::fullWords)
                        .map(Digests.Item::nudge)
                        .toList()),
                delivery.portal(),
                links.of(digest.person(), Stoppable.DIGEST, DigestMessage.language(digest)),
                clock.instant(),
                digest.sendAt().plus(config.usefulFor()));
    }

    private void settle(Digests.Claimed digest, Attempt attempt) {
        Instant now = clock.instant();
        if (attempt.isRetried()) {
            Instant again = backoff()
                    .retryAt(now, digest.attempts() + 1, attempt.delay())
                    .orElse(now.plus(loop.longestRetry()));
            QuarkusTransaction.requiringNew()
                    .run(() -> digests.retry(digest, again, attempt.cause().orElseThrow()));
        } else {
            end(digest, attempt.isSent() ? State.SENT : State.FAILED, attempt.cause(), Optional.of(attempt));
        }
    }

    /** It is tried until it is too late. */
    private Backoff backoff() {
        return new Backoff(
                loop.firstRetry(),
                loop.longestRetry(),
                Integer.MAX_VALUE,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    private void end(Digests.Claimed digest, State state, Optional<Cause> cause, Optional<Attempt> attempt) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            List<UUID> reached =
                    attempt.filter(Attempt::isSent).map(Attempt::id).stream().toList();
            if (digests.end(digest, state, cause, reached, now) && state == State.SENT) {
                announce(digest, now);
            }
            contacts.delivered(reached);
            attempt.filter(Attempt::isGone)
                    .ifPresent(gone ->
                            contacts.close(gone.id(), gone.cause().orElseThrow().reason()));
        });
    }

    /** Only those that can still be done: the others have expired, which was announced. */
    private void announce(Digests.Claimed digest, Instant now) {
        outbox.publishAll(digest.items().stream()
                .filter(item -> now.isBefore(item.expiresAt()))
                .map(item -> Settled.outcome(
                        item.nudge(),
                        new NudgeDelivered(
                                digest.person().organisation(), digest.person().employee(), item.nudge(), now, EMAIL),
                        "delivered",
                        EMAIL))
                .toList());
    }
}
