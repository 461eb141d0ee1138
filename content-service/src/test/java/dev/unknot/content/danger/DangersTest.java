package dev.unknot.content.danger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.danger.DangerQueries.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangersTest {

    static final List<String> LANGUAGES = Dangers.LANGUAGES;

    private static final int LEAST = 150;

    @Test
    void everyDangerousSearchOfTheTableIsRecognised() {
        List<Query> queries = DangerQueries.dangerous();
        List<Query> missed = queries.stream()
                .filter(query -> Dangers.in(query.text()).isEmpty())
                .toList();
        report("Dangerous searches recognised", queries, missed);

        assertThat(queries).hasSizeGreaterThan(LEAST);
        assertThat(missed).isEmpty();
    }

    @Test
    void noHarmlessSearchOfTheTableIsADanger() {
        List<Query> queries = DangerQueries.harmless();
        List<Query> alarms = queries.stream()
                .filter(query -> Dangers.in(query.text()).isPresent())
                .toList();
        report("Harmless searches left alone", queries, alarms);

        assertThat(queries).hasSizeGreaterThan(LEAST);
        assertThat(alarms).isEmpty();
    }

    @Test
    void theKindOfDangerIsTheOneOfTheTable() {
        assertThat(DangerQueries.dangerous().stream()
                        .filter(query ->
                                !Dangers.in(query.text()).map(Danger::key).equals(query.danger()))
                        .map(query -> query + ": " + Dangers.in(query.text()).map(Danger::key)))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aLexiconKnowsEveryDangerAndNoOther(String language) {
        assertThat(DangerLexicon.keys(language))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Danger.values()).map(Danger::key).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thromobse",
                "thrombosys",
                "MENINGITIS",
                "meningits",
                "Chest  PAIN!!",
                "hte chest pain",
                "can’t breathe",
                "cant breath",
                "Laehmung im Bein",
                "Lahmung im Bein",
                "opresion en el pecho"
            })
    void aSlipOfTheFingerDoesNotHideADanger(String query) {
        assertThat(Dangers.in(query)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "chest pain and tight calf, heart",
        "want to die chest pain, self-harm",
        "swollen calf and short of breath, breathless"
    })
    void theMostPressingDangerCounts(String query, String danger) {
        assertThat(Dangers.in(query).map(Danger::key)).hasValue(danger);
    }

    @ParameterizedTest
    @CsvSource({
        "tight chest muscles stretch and sweating with left arm pain, heart",
        "numb bum from sitting and can't pee, cauda-equina",
        "no fever but chest pain, heart"
    })
    void aHarmlessPhraseHidesNoDangerBesideIt(String query, String danger) {
        assertThat(Dangers.in(query).map(Danger::key)).hasValue(danger);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!!", "+", "|", "<chest>", "*", "🙂", "қазақша"})
    void whatIsNoSearchIsNoDanger(String query) {
        assertThat(Dangers.in(query)).isEqualTo(Optional.empty());
    }

    private static void report(String what, List<Query> queries, List<Query> wrong) {
        Map<String, int[]> byLanguage = new TreeMap<>();
        queries.forEach(query -> byLanguage.computeIfAbsent(query.language(), none -> new int[2])[1]++);
        queries.stream()
                .filter(query -> !wrong.contains(query))
                .forEach(query -> byLanguage.computeIfAbsent(query.language(), none -> new int[2])[0]++);
        byLanguage.forEach(
                (language, counts) -> System.out.printf("%s, %s: %d of %d%n", what, language, counts[0], counts[1]));
        wrong.forEach(System.out::println);
    }
}
