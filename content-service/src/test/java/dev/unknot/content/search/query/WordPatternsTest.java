package dev.unknot.content.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPatternsTest {

    private static final Map<String, List<String>> GROUPS = Map.of(
            "chest", List.of("chest", "breast bone"),
            "heavy", List.of("pressure", "tight*"),
            "hurts", List.of("<heavy>", "pain*"));

    @ParameterizedTest
    @CsvSource({
        "blood clot*, a blood clot in my leg, 1 2",
        "blood clot*, blood clots, 0 1",
        "blood clot*, clots of blood, ''",
        "calf + swoll*, my swollen left calf, 1 3",
        "calf + swoll*, my left calf, ''",
        "calf|thigh + hot|warm_to_touch, thigh warm to touch, 0 1 2 3",
        "calf|thigh + hot|warm_to_touch, thigh warm to, ''",
        "<chest> + <heavy>, tightness over the breast bone, 0 3 4",
        "<chest> <hurts>, chest tight, 0 1",
        "<chest> <hurts>, chest and pains, ''",
        "back + pain*, back pain and more pain in the back, 0 1 4 7",
        // A slip in a word of seven letters, two swapped letters in one of five.
        "crushing, crshing, 0",
        "crushing, crusching, 0",
        "crushing, crushimg, 0",
        "crushing, rcushing, 0",
        "crushing, crshimg, ''",
        "crushing, xrushing, ''",
        "chest, chset, 0",
        "chest, hcest, 0",
        "chest, chst, ''",
        "arm, amr, ''",
        "breath*, braethless, 0",
        "paralys*, parlaysed, 0",
        "paralys*, paralised, 0",
        "paralys*, paralized, ''"
    })
    void marksTheWordsOfAPattern(String pattern, String text, String positions) {
        WordPatterns<String> patterns = new WordPatterns.Builder<String>(GROUPS, Words::folded)
                .add("something + else", "never")
                .add(pattern, "here")
                .build();

        List<WordPatterns.Phrase<String>> phrases =
                patterns.in(List.of(text.split(" "))).phrases();

        assertThat(phrases.stream()
                        .map(phrase -> phrase.meaning() + " "
                                + phrase.positions().stream()
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(" "))))
                .containsExactlyElementsOf(positions.isEmpty() ? List.of() : List.of("here " + positions));
    }

    @Test
    void whatIsIgnoredIsNotThereForThePatternsAfterIt() {
        WordPatterns<String> patterns = new WordPatterns.Builder<String>(Map.of(), Words::folded)
                .add("pain", "before")
                .ignore("no pain")
                .ignore("no")
                .add("pain", "pain")
                .add("neck", "neck")
                .build();

        WordPatterns.Found<String> found = patterns.in(List.of("no", "pain", "neck"));

        assertThat(found.phrases()).extracting(WordPatterns.Phrase::meaning).containsExactly("before", "neck");
        assertThat(found.words()).containsExactly("", "", "neck");
        assertThat(patterns.in(List.of("pain")).phrases())
                .extracting(WordPatterns.Phrase::meaning)
                .containsExactly("before", "pain");
    }

    @Test
    void meaningsComeInTheOrderOfThePatterns() {
        WordPatterns<Integer> patterns = new WordPatterns.Builder<Integer>(Map.of(), Words::folded)
                .add("calf + hot", 1)
                .add("hot", 2)
                .add("calf", 3)
                .build();

        assertThat(patterns.in(List.of("hot", "calf")).phrases())
                .extracting(WordPatterns.Phrase::meaning)
                .containsExactly(1, 2, 3);
        assertThat(patterns.in(List.of("calf", "hot")).first()).hasValue(1);
        assertThat(patterns.in(List.of()).first()).isEmpty();
    }

    @Test
    void anUnknownGroupIsRefused() {
        WordPatterns.Builder<String> patterns = new WordPatterns.Builder<>(GROUPS, Words::folded);

        assertThatThrownBy(() -> patterns.add("<chset>", "here"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no group chset");
    }
}
