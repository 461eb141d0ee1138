package dev.unknot.delivery.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.message.MessageFixture;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailHeadersTest {

    private static final Message MESSAGE = MessageFixture.neutral();

    @Test
    void theyAreTheSameForEachAttemptAndNameNobody() {
        Map<String, String> headers = MailHeaders.of(MESSAGE, "unknot@acme.example");

        assertThat(headers)
                .containsExactlyEntriesOf(MailHeaders.of(MessageFixture.full(), "unknot@acme.example"))
                .containsOnly(
                        Map.entry("Message-ID", "<" + MESSAGE.nudge() + ".email@acme.example>"),
                        Map.entry("Content-Language", "en"),
                        Map.entry("Auto-Submitted", "auto-generated"),
                        Map.entry("X-Auto-Response-Suppress", "All"),
                        Map.entry("Feedback-ID", "nudge:acme.example:nudge:unknot"),
                        Map.entry("List-Unsubscribe", "<https://unknot.example/api/delivery/unsubscribe/token>"),
                        Map.entry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    @Test
    void withoutALinkThatStopsThereIsNoSuchHeader() {
        Message plain = new Message(
                MESSAGE.nudge(),
                MESSAGE.person(),
                "en",
                "a",
                "b",
                MESSAGE.link(),
                MESSAGE.expiresAt(),
                Optional.empty(),
                Optional.empty());

        assertThat(MailHeaders.of(plain, "unknot@acme.example"))
                .doesNotContainKeys("List-Unsubscribe", "List-Unsubscribe-Post");
    }
}
