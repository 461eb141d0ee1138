package dev.unknot.delivery.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.delivery.channel.Cause;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One attempt to send something to an endpoint.
 *
 * @param id the {@code webhook-id}, the same for each attempt
 * @param type such as {@code nudge-message.v1} or {@code employee-left.v1}
 * @param state {@code sent}; {@code waiting} if it is tried again; {@code failed} if not
 * @param reason why it was not accepted, such as {@code timed-out}
 * @param code the endpoint's own code, such as {@code 503}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AttemptView(
        UUID id, String type, Instant at, String state, Optional<String> reason, Optional<String> code) {

    static AttemptView of(AttemptLog.Logged logged) {
        AttemptLog.Entry entry = logged.entry();
        return new AttemptView(
                entry.message(),
                entry.type(),
                logged.at(),
                entry.state().key(),
                entry.cause().map(cause -> cause.reason().key()),
                entry.cause().flatMap(Cause::code));
    }
}
