package dev.unknot.delivery.channel.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The headers of the Standard Webhooks specification, with one {@code v1} signature (HMAC-SHA256) for each secret. */
final class WebhookSignature {

    private WebhookSignature() {}

    /**
     * @param secrets {@code whsec_…}; during a rotation the new and the old one
     * @param id the same whenever this body is sent again
     */
    static Map<String, String> headers(List<String> secrets, String id, Instant at, String body) {
        List<String> signatures = secrets.stream()
                .map(secret -> sign(secret, id, at.getEpochSecond(), body))
                .toList();
        return Map.of(
                Webhook.UNBRANDED_MSG_ID_KEY,
                id,
                Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
                String.valueOf(at.getEpochSecond()),
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                String.join(" ", signatures));
    }

    private static String sign(String secret, String id, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(id, timestamp, body);
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException("a webhook's secret cannot sign", e);
        }
    }
}
