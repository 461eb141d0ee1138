package dev.unknot.delivery.delivery.decision;

import dev.unknot.contracts.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One channel of a nudge, and how far it got.
 *
 * @param after how long after the channel before it, and for the first after the nudge may be delivered, it is tried
 * @param attempts those that count; waiting for a limit or for a peer that is down does not
 * @param firstTriedAt when it was tried first
 * @param retryAt when to try it again; present only while {@link State#WAITING} after an attempt
 * @param endedAt when it was sent, failed or was skipped
 * @param wordsAwaitedUntil while the full words are missing that the person wants on it: how long to wait for them
 */
public record Turn(
        Channel channel,
        Duration after,
        State state,
        int attempts,
        Optional<Instant> firstTriedAt,
        Optional<Instant> retryAt,
        Optional<Instant> endedAt,
        Optional<Instant> wordsAwaitedUntil) {

    /** One that was not tried yet. */
    public static Turn of(Channel channel, Duration after) {
        return new Turn(
                channel,
                after,
                State.WAITING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }
}
