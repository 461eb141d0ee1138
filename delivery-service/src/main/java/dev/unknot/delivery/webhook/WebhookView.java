package dev.unknot.delivery.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An endpoint.
 *
 * @param disabledFor why nothing is sent to it any more, such as {@code address-closed}; a new secret puts it in use again
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WebhookView(UUID id, String url, List<String> events, Instant createdAt, Optional<String> disabledFor) {

    static WebhookView of(Endpoint endpoint) {
        return new WebhookView(
                endpoint.id(),
                endpoint.url().toString(),
                endpoint.events().stream().map(EventGroup::key).toList(),
                endpoint.createdAt(),
                endpoint.disabledFor());
    }

    /**
     * An endpoint with its new secret, which is shown this once.
     *
     * @param secret {@code whsec_…}, as Standard Webhooks writes it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record WithSecret(
            UUID id, String url, List<String> events, Instant createdAt, Optional<String> disabledFor, String secret) {

        static WithSecret of(Endpoint endpoint) {
            WebhookView view = WebhookView.of(endpoint);
            return new WithSecret(
                    view.id,
                    view.url,
                    view.events,
                    view.createdAt,
                    view.disabledFor,
                    endpoint.secrets().get(0));
        }

        @Override
        public String toString() {
            return "WithSecret[" + id + "]";
        }
    }
}
