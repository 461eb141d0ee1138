package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.delivery.decision.State;
import dev.unknot.delivery.delivery.decision.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One channel of a nudge, as the table has it.
 *
 * @param fullWords whether the person chose full words for it
 * @param cause of the last failure, or why it was not tried
 * @param reached the addresses that accepted it
 * @param wordsAwaitedUntil as {@link Turn#wordsAwaitedUntil}; not stored
 */
record DeliveryRow(
        Channel channel,
        Duration after,
        boolean fullWords,
        State state,
        int attempts,
        Optional<Instant> firstTriedAt,
        Optional<Instant> retryAt,
        Optional<Instant> endedAt,
        Optional<Cause> cause,
        List<UUID> reached,
        Optional<Instant> wordsAwaitedUntil) {

    /** One in neutral words that was not tried yet. */
    static DeliveryRow waiting(Channel channel, Duration after) {
        return new DeliveryRow(
                channel,
                after,
                false,
                State.WAITING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    Turn turn() {
        return new Turn(channel, after, state, attempts, firstTriedAt, retryAt, endedAt, wordsAwaitedUntil);
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Nothing follows on this channel. */
    DeliveryRow ended(State end, Instant at, Optional<Cause> why) {
        return new DeliveryRow(
                channel,
                after,
                fullWords,
                end,
                attempts,
                firstTriedAt,
                Optional.empty(),
                Optional.of(at),
                why,
                reached,
                Optional.empty());
    }

    DeliveryRow ended(State end, Instant at, Reason why) {
        return ended(end, at, Optional.of(Cause.of(why)));
    }

    /** Not tried now, for a reason that does not count as an attempt. */
    DeliveryRow postponed(Instant now, Instant until, Cause why) {
        return new DeliveryRow(
                channel,
                after,
                fullWords,
                state,
                attempts,
                Optional.of(firstTriedAt.orElse(now)),
                Optional.of(until),
                endedAt,
                Optional.of(why),
                reached,
                wordsAwaitedUntil);
    }

    /** After an attempt that is to be repeated. */
    DeliveryRow failedFor(Instant now, Optional<Instant> again, Cause why) {
        DeliveryRow tried = attempted(now);
        return again.map(at -> tried.postponed(now, at, why))
                .orElseGet(() -> tried.ended(State.FAILED, now, Optional.of(why)));
    }

    /** With one attempt more. */
    DeliveryRow attempted(Instant now) {
        return new DeliveryRow(
                channel,
                after,
                fullWords,
                state,
                attempts + 1,
                Optional.of(firstTriedAt.orElse(now)),
                retryAt,
                endedAt,
                cause,
                reached,
                wordsAwaitedUntil);
    }

    DeliveryRow reached(List<UUID> addresses) {
        return new DeliveryRow(
                channel,
                after,
                fullWords,
                state,
                attempts,
                firstTriedAt,
                retryAt,
                endedAt,
                cause,
                addresses,
                wordsAwaitedUntil);
    }

    DeliveryRow awaitingWordsUntil(Instant until) {
        return new DeliveryRow(
                channel,
                after,
                fullWords,
                state,
                attempts,
                firstTriedAt,
                retryAt,
                endedAt,
                cause,
                reached,
                Optional.of(until));
    }
}
