package dev.unknot.delivery.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackActionTest {

    @Test
    void aButtonIsRead() {
        assertThat(read("""
            {"type":"block_actions","user":{"id":"U1","name":"x"},"response_url":"https://hooks.slack.com/actions/1",
             "actions":[{"action_id":"not-today","block_id":"b","type":"button","value":"token"}]}\
            """))
                .contains(new SlackAction(
                        SlackAnswer.NOT_TODAY,
                        "token",
                        "U1",
                        Optional.of(URI.create("https://hooks.slack.com/actions/1"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"type\":\"view_submission\"}",
                "{\"type\":\"block_actions\"}",
                "{\"type\":\"block_actions\",\"actions\":[]}",
                "{\"type\":\"block_actions\",\"actions\":[{\"action_id\":\"of another app\"}]}",
                "{\"type\":\"block_actions\",\"response_url\":\"a b\",\"actions\":[{\"action_id\":\"done\"}]}"
            })
    void anotherInteractionIsNoneOfOurs(String json) {
        assertThat(read(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "payload", "payload=%", "text=payload", "&&=&"})
    void anotherBodyIsNone(String body) {
        assertThat(SlackAction.of(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static Optional<SlackAction> read(String json) {
        return SlackAction.of(
                ("payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }
}
