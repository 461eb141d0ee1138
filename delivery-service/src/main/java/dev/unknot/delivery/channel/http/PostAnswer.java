package dev.unknot.delivery.channel.http;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import java.time.Duration;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param delay from {@code Retry-After}
 */
public record PostAnswer(int status, Optional<Duration> delay, String body) {

    /** What the status means by itself (RFC 9110). 404 is a refusal here; a channel for which it means more says so. */
    public SendResult byStatus() {
        if (isSuccess()) {
            return SendResult.sent();
        }
        return switch (status) {
            case 408, 425 -> retry(Reason.TIMED_OUT);
            case 429 -> retry(Reason.TOO_MANY);
            case 401, 403 -> refused(Reason.CREDENTIALS_REFUSED);
            case 410 -> gone(Reason.ADDRESS_CLOSED);
            case 413 -> refused(Reason.TOO_LARGE);
            default -> status >= 500 ? retry(Reason.PEER_FAILED) : refused(Reason.MESSAGE_REFUSED);
        };
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public SendResult gone(Reason reason) {
        return new SendResult.Gone(Cause.of(reason, status));
    }

    public SendResult refused(Reason reason) {
        return new SendResult.Refused(Cause.of(reason, status));
    }

    public SendResult retry(Reason reason) {
        return new SendResult.RetryAfter(delay, Cause.of(reason, status));
    }
}
