package dev.unknot.delivery.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A button that somebody used.
 *
 * @param member who
 * @param value what the button carries
 * @param responseUrl where the message can be replaced
 */
record SlackAction(SlackAnswer answer, String value, String member, Optional<URI> responseUrl) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAYLOAD = "payload=";

    /** @param body {@code payload=…}, JSON as a form field; empty for any other interaction */
    static Optional<SlackAction> of(byte[] body) {
        return Stream.of(new String(body, StandardCharsets.UTF_8).split("&"))
                .filter(field -> field.startsWith(PAYLOAD))
                .findFirst()
                .flatMap(field -> read(field.substring(PAYLOAD.length())));
    }

    private static Optional<SlackAction> read(String encoded) {
        try {
            return action(JSON.readTree(URLDecoder.decode(encoded, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<SlackAction> action(JsonNode json) {
        JsonNode action = json.path("actions").path(0);
        return json.path("type").asText().equals("block_actions")
                ? SlackAnswer.find(action.path("action_id").asText())
                        .map(answer -> new SlackAction(
                                answer,
                                action.path("value").asText(),
                                json.path("user").path("id").asText(),
                                url(json.path("response_url").asText())))
                : Optional.empty();
    }

    private static Optional<URI> url(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(URI.create(text));
    }
}
