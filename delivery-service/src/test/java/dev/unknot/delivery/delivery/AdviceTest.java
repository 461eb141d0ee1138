package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.settings.Settings;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class AdviceTest {

    /** Those that only a nudge on its way has. */
    private static final Set<Reason> NOT_OF_TESTS = EnumSet.of(
            Reason.NO_ADDRESS,
            Reason.ADDRESS_UNREADABLE,
            Reason.CHANNEL_OFF,
            Reason.STOPPED,
            Reason.DIGEST_STOPPED,
            Reason.EXPIRED,
            Reason.SEEN,
            Reason.TOO_LATE);

    @ParameterizedTest
    @FieldSource("dev.unknot.delivery.template.Words#LANGUAGES")
    void thereIsAdviceForEveryReasonInEveryLanguage(String language) {
        for (Channel channel : Settings.SET_UP) {
            for (Reason reason : EnumSet.complementOf(EnumSet.copyOf(NOT_OF_TESTS))) {
                assertThat(Advice.in(language).of(channel, Optional.of(Cause.of(reason, "some-code"))))
                        .endsWith(".")
                        .doesNotContain("{");
            }
            assertThat(Advice.in(language).of(channel, Optional.empty()))
                    .endsWith(".")
                    .doesNotContain("{");
        }
        assertThat(Advice.in(language).advice().keySet())
                .isEqualTo(Advice.in("en").advice().keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                slack | ADDRESS_CLOSED      | channel_not_found | Slack cannot find this member or channel. Check the ID, and invite the app to the channel.
                slack | CREDENTIALS_REFUSED | invalid_auth      | Slack did not accept the bot token. Install the app again and save its new token as "botToken".
                slack | PEER_FAILED         | 503               | Slack is not working at the moment. Try again later.
                teams | UNREACHABLE         | tls               | We could not make a secure connection. Check that the server's certificate is valid and matches its name.
                email | ADDRESS_CLOSED      | 5.1.1             | The mail server says that this mailbox does not exist. Check the address.
                """)
    void theMostExactAdviceCounts(String channel, Reason reason, String code, String text) {
        assertThat(Advice.in("en-GB").of(Channel.of(channel), Optional.of(Cause.of(reason, code))))
                .isEqualTo(text);
    }

    @Test
    void aLanguageWithoutWordsGetsEnglish() {
        assertThat(Advice.in("fr").of(Channel.TEAMS, Optional.empty()))
                .isEqualTo("Sent. Teams accepted the test message.");
    }
}
