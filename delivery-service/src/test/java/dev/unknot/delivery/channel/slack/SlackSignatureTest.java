package dev.unknot.delivery.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSignatureTest {

    /** The example of Slack's documentation. */
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final String TIMESTAMP = "1531420618";
    private static final byte[] BODY = ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
                    + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
                    + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
                    + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
            .getBytes(StandardCharsets.UTF_8);
    private static final String SIGNED = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static final Instant NOW = Instant.ofEpochSecond(1_531_420_618);

    private final SlackSignature signature =
            new SlackSignature(List.of("a newer secret", SECRET), Duration.ofMinutes(5));

    @Test
    void slacksOwnExampleIsValid() {
        assertThat(signature.isValid(TIMESTAMP, SIGNED, BODY, NOW)).isTrue();
        assertThat(signature.isValid(TIMESTAMP, SIGNED, BODY, NOW.plusSeconds(300)))
                .isTrue();
    }

    @Test
    void whatIsOlderThanFiveMinutesOrOfTheFutureIsNot() {
        assertThat(signature.isValid(TIMESTAMP, SIGNED, BODY, NOW.plusSeconds(301)))
                .isFalse();
        assertThat(signature.isValid(TIMESTAMP, SIGNED, BODY, NOW.minusSeconds(301)))
                .isFalse();
    }

    @Test
    void anotherBodyOrSecretIsNot() {
        assertThat(signature.isValid(TIMESTAMP, SIGNED, new byte[0], NOW)).isFalse();
        assertThat(new SlackSignature(List.of("another"), Duration.ofMinutes(5)).isValid(TIMESTAMP, SIGNED, BODY, NOW))
                .isFalse();
        assertThat(new SlackSignature(List.of(), Duration.ofMinutes(5)).isValid(TIMESTAMP, SIGNED, BODY, NOW))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v0=", "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", "v1=00"})
    void anythingElseIsNoSignature(String text) {
        assertThat(signature.isValid(TIMESTAMP, text, BODY, NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1531420618", "1531420618.0", "9999999999999999999"})
    void anythingElseIsNoTime(String text) {
        assertThat(signature.isValid(text, SIGNED, BODY, NOW)).isFalse();
    }
}
