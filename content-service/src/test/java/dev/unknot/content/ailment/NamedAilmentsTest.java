package dev.unknot.content.ailment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.danger.DangerQueries;
import dev.unknot.content.danger.Dangers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedAilmentsTest {

    @ParameterizedTest
    @CsvSource({
        "migraine, migraine",
        "my gout is back, gout",
        "vertigo, vertigo",
        "feeling dizzy, vertigo",
        "arthritis in my hands, arthritis",
        "ringing in my ears, tinnitus",
        "toothache, toothache",
        "period cramps, period-pain",
        "hay fever, hay-fever",
        "side stitch, side-stitch",
        "Migräne, migraine",
        "migraene, migraine",
        "Gichtanfall, gout",
        "mir ist schwindelig, vertigo",
        "Kniearthrose, arthritis",
        "Zahnschmerzen, toothache",
        "Heuschnupfen, hay-fever",
        "Seitenstechen, side-stitch",
        "migraña, migraine",
        "ataque de gota, gout",
        "vértigos, vertigo",
        "mareos, vertigo",
        "artrosis de rodilla, arthritis",
        "dolor de muelas, toothache",
        "dolor de regla, period-pain",
        "flato, side-stitch"
    })
    void anAilmentWithoutARemedyIsRecognised(String query, String ailment) {
        assertThat(NamedAilments.in(query).ailments()).extracting(Ailment::key).containsExactly(ailment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stiff neck",
                "headache from the screen",
                "cold pack",
                "cold office",
                "calf cramps",
                "grind my teeth",
                "Kopfschmerzen",
                "Kältepack",
                "Zähneknirschen",
                "dolor de cabeza",
                "frío o calor",
                "me cruje el cuello"
            })
    void aComplaintWithRemediesIsNone(String query) {
        assertThat(NamedAilments.in(query)).isEqualTo(new NamedAilments(List.of(), query));
    }

    @Test
    void theRestIsSearched() {
        assertThat(NamedAilments.in("arthritis in my hands").rest()).isEqualTo("in my hands");
        assertThat(NamedAilments.in("arthritis in my hands").holdBack()).isFalse();
        assertThat(NamedAilments.in("gout in my toe").holdBack()).isTrue();
    }

    static Stream<DangerQueries.Query> dangerous() {
        return DangerQueries.dangerous().stream();
    }

    /** A danger is looked for first, whatever else a search names. */
    @ParameterizedTest
    @MethodSource("dangerous")
    void aDangerWithAnAilmentStaysADanger(DangerQueries.Query query) {
        assertThat(Dangers.in(query.text() + " migraine")).isPresent();
    }

    @Test
    void everyAilmentHasANameInEveryLanguage() {
        assertThat(NamedAilments.all())
                .hasSizeGreaterThan(25)
                .allSatisfy(ailment ->
                        assertThat(ailment.names().keySet()).as(ailment.key()).isEqualTo(Set.of("en", "de", "es")));
    }
}
