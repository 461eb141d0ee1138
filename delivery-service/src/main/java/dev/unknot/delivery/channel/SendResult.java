package dev.unknot.delivery.channel;

import java.time.Duration;
import java.util.Optional;

/** The result of one attempt. */
public sealed interface SendResult {

    /**
     * The peer accepted the message.
     *
     * @param reference the peer's name for it, such as Slack's timestamp
     */
    record Sent(Optional<String> reference) implements SendResult {}

    /**
     * Not now: try again.
     *
     * @param delay as the peer asked for, such as by {@code Retry-After}
     */
    record RetryAfter(Optional<Duration> delay, Cause cause) implements SendResult {}

    /** The address is closed and must not be used again. */
    record Gone(Cause cause) implements SendResult {}

    /** This message will never be accepted; another may be. */
    record Refused(Cause cause) implements SendResult {}

    static SendResult sent() {
        return new Sent(Optional.empty());
    }

    static SendResult retry(Reason reason) {
        return new RetryAfter(Optional.empty(), Cause.of(reason));
    }

    static SendResult gone(Reason reason) {
        return new Gone(Cause.of(reason));
    }

    static SendResult refused(Reason reason) {
        return new Refused(Cause.of(reason));
    }
}
