package dev.unknot.content.danger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.danger.DangerQueries.Query;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Searches of {@code nerve-sign-queries.csv}: a numb, tingling or weak limb, and what only sounds like it. */
class NerveSignsTest {

    static final List<Query> SIGNS = DangerQueries.of("/nerve-sign-queries.csv", "signs");
    static final List<Query> MILD = DangerQueries.of("/nerve-sign-queries.csv", "mild");

    @ParameterizedTest
    @FieldSource("SIGNS")
    void aNumbTinglingOrWeakLimbIsACaution(Query query) {
        assertThat(NamedCautions.in(query.text()).cautions()).containsExactly("nerve-signs");
        assertThat(Dangers.in(query.text())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("MILD")
    void whatOnlySoundsLikeItIsNone(Query query) {
        assertThat(NamedCautions.in(query.text()).cautions()).isEmpty();
        assertThat(Dangers.in(query.text())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "numb hand stretch, hand stretch",
        "tingling fingers typing, fingers typing",
        "eingeschlafene Hand, hand",
        "Finger kribbeln beim Tippen, finger beim tippen",
        "mano dormida, mano",
        "pins and needles, ''"
    })
    void thePlaceIsStillSearched(String query, String rest) {
        assertThat(NamedCautions.in(query).rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "sudden numbness on one side, stroke",
        "left arm numb, heart",
        "numb between legs, cauda-equina",
        "weak grip, nerve",
        "weakness in my arm, nerve",
        "beide Beine taub, cauda-equina",
        "pie caído, nerve"
    })
    void aDangerStaysADanger(String query, String danger) {
        assertThat(Dangers.in(query).map(Danger::key)).hasValue(danger);
    }
}
