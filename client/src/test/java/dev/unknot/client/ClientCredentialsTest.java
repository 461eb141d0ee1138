package dev.unknot.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {

    private final Receiver provider = new Receiver();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final ClientCredentials tokens = new ClientCredentials(provider.address(), "platform", "a&b", new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aTokenIsUsedUntilShortlyBeforeItExpires() {
        provider.answers(200, "{\"access_token\": \"one\", \"expires_in\": 300, \"scope\": \"x\"}")
                .answers(200, "{\"access_token\": \"two\", \"expires_in\": 300}");
        assertThat(tokens.get()).isEqualTo("one");
        now = now.plus(Duration.ofSeconds(269));
        assertThat(tokens.get()).isEqualTo("one");
        now = now.plus(Duration.ofSeconds(1));
        assertThat(tokens.get()).isEqualTo("two");
        assertThat(provider.asked.get(0).body())
                .isEqualTo("grant_type=client_credentials&client_id=platform&client_secret=a%26b");
    }

    @Test
    void anAnswerWithoutATokenIsNone() {
        for (String body : new String[] {"{\"expires_in\": 300}", "null", "<html>"}) {
            provider.answers(200, body);
            assertThatThrownBy(tokens::get)
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessage("the identity provider's answer has no token");
        }
    }

    @Test
    void aRefusalIsAProblem() {
        provider.answers(401, "{\"error\": \"invalid_client\"}");
        assertThatThrownBy(tokens::get)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(401));
    }
}
