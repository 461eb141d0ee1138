package dev.unknot.delivery.delivery;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.delivery.decision.Backoff;
import dev.unknot.delivery.webhook.AttemptLog;
import dev.unknot.delivery.webhook.EventQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Sends claimed events of one endpoint, one after the other, until it does not answer. Reads and writes nothing: what it
 * returns is to be written.
 */
final class SendEvents {

    /** No message begins later than this after the claim, so that the last one ends within the lease. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Whatever an endpoint asks for, as otherwise one wrong answer would end everything that it gets. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final Function<EventQueue.Claimed, SendResult> send;
    private final Backoff ofEvent;
    private final Backoff ofEndpoint;
    private final Instant until;
    private final Clock clock;
    private final List<UUID> ended = new ArrayList<>();
    private final List<EventQueue.Again> again = new ArrayList<>();
    private final List<AttemptLog.Entry> log = new ArrayList<>();
    private int failures;
    private Optional<Instant> pausedUntil = Optional.empty();
    private Optional<Reason> gone = Optional.empty();

    /**
     * @param ofEvent between attempts for the same event
     * @param ofEndpoint how long an endpoint that does not answer is left alone
     * @param failures how often the endpoint has not answered, since it last did
     * @param claimedAt when the events were claimed; they may have waited for a sender
     */
    SendEvents(
            Function<EventQueue.Claimed, SendResult> send,
            Backoff ofEvent,
            Backoff ofEndpoint,
            int failures,
            Instant claimedAt,
            Clock clock) {
        this.send = send;
        this.ofEvent = ofEvent;
        this.ofEndpoint = ofEndpoint;
        this.failures = failures;
        this.until = claimedAt.plus(LONGEST);
        this.clock = clock;
    }

    /**
     * What is to be written.
     *
     * @param ended those that were sent, or never will be
     * @param failures how often the endpoint has not answered, since it last did
     * @param gone why nothing is sent to the endpoint any more
     */
    record Sent(
            List<UUID> ended,
            List<EventQueue.Again> again,
            List<AttemptLog.Entry> log,
            int failures,
            Optional<Instant> pausedUntil,
            Optional<Reason> gone) {}

    Sent send(List<EventQueue.Claimed> events) {
        for (EventQueue.Claimed event : events) {
            Instant now = clock.instant();
            if (!now.isBefore(event.expiresAt())) {
                end(event, AttemptLog.State.FAILED, Optional.of(Cause.of(Reason.EXPIRED)));
            } else if (pausedUntil.isPresent() || gone.isPresent() || now.isAfter(until)) {
                again.add(new EventQueue.Again(event.id(), event.attempts(), now));
            } else {
                settle(event, send.apply(event));
            }
        }
        return new Sent(ended, again, log, failures, pausedUntil, gone);
    }

    private void settle(EventQueue.Claimed event, SendResult result) {
        if (result instanceof SendResult.Sent) {
            failures = 0;
            end(event, AttemptLog.State.SENT, Optional.empty());
        } else if (result instanceof SendResult.Gone closed) {
            gone = Optional.of(closed.cause().reason());
            end(event, AttemptLog.State.FAILED, Optional.of(closed.cause()));
        } else if (result instanceof SendResult.RetryAfter retry) {
            failures++;
            Optional<Duration> asked =
                    retry.delay().map(delay -> delay.compareTo(LONGEST_PAUSE) < 0 ? delay : LONGEST_PAUSE);
            pausedUntil = ofEndpoint.retryAt(clock.instant(), failures, asked);
            later(event, retry.cause(), asked);
        } else if (result instanceof SendResult.Refused refused) {
            refused(event, refused.cause());
        }
    }

    /** An answer such as 404 may be a mistake of the endpoint that is soon mended; without one, nothing will change. */
    private void refused(EventQueue.Claimed event, Cause cause) {
        if (cause.code().isPresent()) {
            failures = 0;
            later(event, cause, Optional.empty());
        } else {
            end(event, AttemptLog.State.FAILED, Optional.of(cause));
        }
    }

    private void later(EventQueue.Claimed event, Cause cause, Optional<Duration> asked) {
        int attempts = event.attempts() + 1;
        Instant at = ofEvent.retryAt(clock.instant(), attempts, asked).orElse(event.expiresAt());
        again.add(new EventQueue.Again(event.id(), attempts, at.isBefore(event.expiresAt()) ? at : event.expiresAt()));
        log(event, AttemptLog.State.WAITING, Optional.of(cause));
    }

    private void end(EventQueue.Claimed event, AttemptLog.State state, Optional<Cause> cause) {
        ended.add(event.id());
        log(event, state, cause);
    }

    private void log(EventQueue.Claimed event, AttemptLog.State state, Optional<Cause> cause) {
        log.add(new AttemptLog.Entry(event.endpoint(), event.id(), event.type(), state, cause));
    }
}
