package dev.unknot.delivery.channel.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.unknot.delivery.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The body of a webhook: a type, a time and the data.
 *
 * @param timestamp ISO 8601
 */
public record WebhookBody(String type, String timestamp, Data data) {

    /** The type of a nudge for a person. */
    public static final String NUDGE = "nudge-message.v1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    /** A nudge in the words that the person chose for webhooks; {@code detail} is absent for neutral words. */
    public record Data(
            String organisation,
            String employee,
            String nudge,
            String language,
            String title,
            String text,
            String link,
            String expiresAt,
            Optional<Detail> detail) {}

    /** The full words. */
    public record Detail(String title, String text, List<String> steps, Optional<String> remedy) {}

    static WebhookBody of(Message message, Instant at) {
        return new WebhookBody(
                NUDGE,
                at.toString(),
                new Data(
                        message.person().organisation(),
                        message.person().employee(),
                        message.nudge().toString(),
                        message.language(),
                        message.title(),
                        message.text(),
                        message.link().toString(),
                        message.expiresAt().toString(),
                        message.detail()
                                .map(full -> new Detail(full.title(), full.text(), full.steps(), full.remedy()))));
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a webhook cannot be written as JSON", e);
        }
    }
}
