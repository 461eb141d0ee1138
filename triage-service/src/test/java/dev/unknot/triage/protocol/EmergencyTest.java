package dev.unknot.triage.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergencyTest {

    private final Protocol protocol = ProtocolFixture.released();

    @ParameterizedTest
    @CsvSource({
        "GB, 999, 111",
        "DE, 112, 116117",
        "AT, 144, 1450",
        "CH, 144,",
        "ES, 112,",
        "FR, 15,",
        "IE, 112,",
        "US, 911,",
        "CA, 911,",
        "AU, 000, 1800 022 222",
        "NZ, 111, 0800 611 116",
        "IN, 112,",
        "JP, 119,",
        "it, 112,",
        "no, 112,"
    })
    void knowsWhomToCall(String country, String ambulance, String advice) {
        assertThat(protocol.emergency().in(country)).hasValueSatisfying(numbers -> {
            assertThat(numbers.ambulance()).isEqualTo(ambulance);
            assertThat(numbers.advice()).isEqualTo(Optional.ofNullable(advice));
            assertThat(numbers.sources()).isNotEmpty();
        });
    }

    @Test
    void guessesNoNumber() {
        assertThat(protocol.emergency().in("AQ")).isEmpty();
    }

    @Test
    void knowsAllOfTheEuropeanUnion() {
        assertThat(List.of(
                        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ")))
                .hasSize(27)
                .allSatisfy(country -> assertThat(protocol.emergency().in(country))
                        .hasValueSatisfying(numbers -> assertThat(numbers.others() + numbers.ambulance())
                                .contains("112")));
    }

    @Test
    void saysWhatToSayFromUrgentUpwards() {
        for (Level level : Level.values()) {
            assertThat(protocol.adviceFor(level).whatToSay().isEmpty()).isEqualTo(!level.atLeast(Level.URGENT));
        }
        assertThat(protocol.adviceFor(Level.AMBULANCE).whatToSay().get(0)).isEqualTo("Ask for an ambulance.");
    }
}
