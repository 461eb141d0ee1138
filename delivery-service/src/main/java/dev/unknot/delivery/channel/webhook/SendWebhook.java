package dev.unknot.delivery.channel.webhook;

import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.http.HttpPost;
import dev.unknot.delivery.channel.http.PostAnswer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Sends one signed body to an endpoint. */
@Singleton
public class SendWebhook {

    /** The specification advises to stay below 20 kB. */
    static final int MOST_BYTES = 20_000;

    private final HttpPost post;
    private final Clock clock;

    SendWebhook(HttpPost post, Clock clock) {
        this.post = post;
        this.clock = clock;
    }

    /**
     * @param id by which the endpoint recognises a repetition
     * @param json with {@code type}, {@code timestamp} and {@code data}
     */
    public SendResult send(Address.Webhook address, String id, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        if (body.length >= MOST_BYTES) {
            return SendResult.refused(Reason.TOO_LARGE);
        }
        Map<String, String> headers =
                new HashMap<>(WebhookSignature.headers(address.secrets(), id, clock.instant(), json));
        headers.put("Content-Type", "application/json");
        return post.send(address.url(), headers, body, PostAnswer::byStatus);
    }
}
