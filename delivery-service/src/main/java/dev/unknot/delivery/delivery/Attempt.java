package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.SendResult;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * One message to one target, and its result.
 *
 * @param counts false if the peer was not asked, for a limit or because it is down
 */
record Attempt(Target target, SendResult result, boolean counts) {

    boolean isSent() {
        return result instanceof SendResult.Sent;
    }

    boolean isGone() {
        return result instanceof SendResult.Gone;
    }

    boolean isRetried() {
        return result instanceof SendResult.RetryAfter;
    }

    UUID id() {
        return target.id();
    }

    Optional<Duration> delay() {
        return result instanceof SendResult.RetryAfter retry ? retry.delay() : Optional.empty();
    }

    /** Why it was not sent. */
    Optional<Cause> cause() {
        if (result instanceof SendResult.RetryAfter retry) {
            return Optional.of(retry.cause());
        }
        if (result instanceof SendResult.Gone gone) {
            return Optional.of(gone.cause());
        }
        return result instanceof SendResult.Refused refused ? Optional.of(refused.cause()) : Optional.empty();
    }

    /** Whether a channel is done with once one of several addresses accepted the message. */
    static boolean oneIsEnough(Channel channel) {
        return channel != Channel.WEBHOOK;
    }
}
