package dev.unknot.triage.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.ShortNumberInfo;
import dev.unknot.contracts.Level;
import dev.unknot.triage.protocol.Emergency.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyTest {

    /**
     * Paraguay 141, Sri Lanka 1990, Peru 106, the Maldives 100, Honduras 911 and El Salvador 132 were read on pages;
     * Serbia 194 is in several tables, where the library has 94.
     */
    private static final Set<String> UNKNOWN_TO_LIBPHONENUMBER = Set.of("PY", "LK", "PE", "MV", "HN", "SV", "RS");

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
        "no, 113, 116117",
        "KR, 119,",
        "BR, 192,",
        "SG, 995,",
        "CN, 120,",
        "XK, 194,"
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
    void knowsTheNumbersOf234Countries() {
        assertThat(protocol.emergency().byCountry()).hasSize(234);
    }

    /** Where 112 reaches the police and no ambulance, it is named as the police and nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"NO", "KR", "BR", "SG", "CN", "AZ", "PG", "MU", "KG", "RW", "SY"})
    void doesNotFallBackTo112(String country) {
        Numbers numbers = protocol.emergency().in(country).orElseThrow();

        assertThat(numbers.ambulance()).isNotEqualTo("112");
        assertThat(numbers.others()).doesNotContain("112");
    }

    /**
     * What Google's library knows of emergency numbers must agree wherever a number is shown as certain. The exceptions
     * were read on pages, or agree in several tables; each must be taken out once the library knows it.
     */
    @Test
    void agreesWithLibphonenumber() {
        ShortNumberInfo library = ShortNumberInfo.getInstance();
        Map<Boolean, Set<String>> known = protocol.emergency().byCountry().entrySet().stream()
                .filter(each -> each.getValue().isCertain())
                .collect(Collectors.partitioningBy(
                        each -> library.isEmergencyNumber(each.getValue().ambulance(), each.getKey()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));

        assertThat(known.get(false)).isEqualTo(UNKNOWN_TO_LIBPHONENUMBER);
        assertThat(known.get(true)).hasSizeGreaterThan(140);
    }

    @Test
    void anUncertainNumberIsMarked() {
        assertThat(protocol.emergency().in("TG")).map(Numbers::isCertain).contains(false);
        assertThat(protocol.emergency().in("DE")).map(Numbers::isCertain).contains(true);
    }

    @Test
    void saysWhatToSayFromUrgentUpwards() {
        for (Level level : Level.values()) {
            assertThat(protocol.adviceFor(level).whatToSay().isEmpty()).isEqualTo(!level.atLeast(Level.URGENT));
        }
        assertThat(protocol.adviceFor(Level.AMBULANCE).whatToSay().get(0)).isEqualTo("Ask for an ambulance.");
    }
}
