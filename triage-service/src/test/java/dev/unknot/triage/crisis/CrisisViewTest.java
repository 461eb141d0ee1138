package dev.unknot.triage.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.crisis.CrisisView.LineView;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrisisViewTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();

    private static CrisisView in(String country, String language) {
        return CrisisView.of(in(language), Optional.of(country));
    }

    private static Protocol in(String language) {
        return ProtocolFixture.inAllLanguages().in(Language.of(language).orElse(Language.ENGLISH));
    }

    @Test
    void knowsTheLinesOf196Countries() {
        assertThat(PROTOCOL.crisis().byCountry()).hasSize(196);
        assertThat(PROTOCOL.crisis().byCountry().values())
                .allSatisfy(lines -> assertThat(lines)
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line.sources()).isNotEmpty()));
    }

    @Test
    void namesTheLineOfTheCountryAndItsEmergencyNumber() {
        CrisisView britain = in("GB", "en");

        assertThat(britain.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo("116 123");
            assertThat(line.name()).contains("Samaritans");
            assertThat(line.note()).isEmpty();
        });
        assertThat(britain.text()).contains("you are not alone", "call 999 now");
        assertThat(in("no", "en").text()).contains("call 113 now");
        assertThat(in("BE", "en").lines())
                .extracting(LineView::number)
                .containsExactly("1813", "0800 32 123", "02 648 40 14");
    }

    @Test
    void saysWhenALineIsUncertain() {
        assertThat(in("AL", "en").lines()).singleElement().satisfies(line -> {
            assertThat(line.certainty()).isEqualTo("uncertain");
            assertThat(line.note()).hasValueSatisfying(note -> assertThat(note).contains("could not confirm"));
        });
    }

    @Test
    void guessesNoLine() {
        CrisisView nowhere = CrisisView.of(PROTOCOL, Optional.empty());
        CrisisView bulgaria = in("BG", "en");

        assertThat(nowhere.lines()).isEmpty();
        assertThat(nowhere.text()).contains("We know no crisis line", "call your local emergency number now");
        assertThat(bulgaria.lines()).isEmpty();
        assertThat(bulgaria.text()).contains("We know no crisis line", "call 112 now");
    }

    @Test
    void anUncertainEmergencyNumberComesWithAnother() {
        assertThat(in("TG", "en").text()).contains("call 8200 or your local emergency number now");
    }

    @Test
    void speaksTheLanguageOfTheRequest() {
        assertThat(in("DE", "de").text()).contains("ruf jetzt 112 an");
        assertThat(in("ES", "es").text()).contains("llama ahora al 112");
        assertThat(CrisisView.of(in("de"), Optional.empty()).text())
                .contains("ruf jetzt die Notrufnummer deines Landes an");
        assertThat(in("FR", "fr").text()).contains("call 15 now");
    }
}
