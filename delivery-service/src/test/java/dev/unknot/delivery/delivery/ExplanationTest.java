package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.delivery.decision.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    @ParameterizedTest
    @CsvSource({
        "en, Not sent. You have not given an address for this channel. Add one in your settings.",
        "de-AT, Nicht gesendet. Für diesen Kanal fehlt deine Adresse. Trag sie in den Einstellungen ein.",
        "es, No se ha enviado. No has dado una dirección para este canal. Añádela en tus ajustes.",
        "fr, Not sent. You have not given an address for this channel. Add one in your settings."
    })
    void saysInThePersonsLanguageWhyNothingCame(String language, String text) {
        assertThat(Explanation.in(language).of(Channel.EMAIL, State.SKIPPED, false, Optional.of(Reason.NO_ADDRESS)))
                .isEqualTo(text);
    }

    @Test
    void saysWhatIsStillToCome() {
        Explanation english = Explanation.in("en");
        assertThat(english.of(Channel.SLACK, State.WAITING, false, Optional.empty()))
                .isEqualTo("Not sent yet. We will only send it here if you do not open the nudge first.");
        assertThat(english.of(Channel.SLACK, State.WAITING, true, Optional.of(Reason.TIMED_OUT)))
                .isEqualTo("Not sent yet. Slack did not answer in time. We will try again.");
        assertThat(english.of(Channel.SLACK, State.SENT, true, Optional.empty()))
                .isEqualTo("Sent.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void hasWordsForEveryReasonOnEveryChannel(String language) {
        for (Channel channel : Channel.values()) {
            for (Reason reason : Reason.values()) {
                if (channel.isSent()) {
                    assertThat(Explanation.in(language).of(channel, State.FAILED, true, Optional.of(reason)))
                            .doesNotContain("{", "}")
                            .endsWith(".");
                }
            }
        }
    }
}
