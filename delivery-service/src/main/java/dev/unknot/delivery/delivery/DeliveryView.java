package dev.unknot.delivery.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a nudge on one channel.
 *
 * @param text in the person's language
 * @param state {@code waiting}, {@code sent}, {@code failed}, {@code skipped} or {@code unneeded}
 * @param reason why it was not sent, such as {@code no-address}
 * @param at when it was sent or ended; while it waits, the next attempt
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeliveryView(
        UUID nudge, String channel, String state, String text, Optional<String> reason, Optional<Instant> at) {

    static DeliveryView of(Deliveries.Found found, Explanation explanation) {
        return new DeliveryView(
                found.nudge(),
                found.channel().key(),
                found.state().key(),
                found.digest()
                        ? explanation.ofDigest(found.state(), found.reason())
                        : explanation.of(found.channel(), found.state(), found.attempts() > 0, found.reason()),
                found.reason().map(reason -> reason.key()),
                found.endedAt().or(found::retryAt));
    }

    /**
     * A delivery as a platform sees it.
     *
     * @param id for the request to send it again
     * @param code the peer's own code, such as {@code 503}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record OfPlatform(
            String id,
            String employee,
            UUID nudge,
            String channel,
            String state,
            int attempts,
            Optional<String> reason,
            Optional<String> code,
            Optional<Instant> at) {

        static OfPlatform of(Deliveries.Found found) {
            return new OfPlatform(
                    found.id().toString(),
                    found.employee(),
                    found.nudge(),
                    found.channel().key(),
                    found.state().key(),
                    found.attempts(),
                    found.reason().map(reason -> reason.key()),
                    found.code(),
                    found.endedAt());
        }
    }
}
