package dev.unknot.triage.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemedySelectorTest {

    private static final List<String> KINDS = List.of("heat", "stretch");

    private static OfferedRemedy offer(String slug, String kind, String area, String cause, String blockedBy) {
        return new OfferedRemedy(slug, slug, Map.of(), kind, words(area), words(cause), words(blockedBy));
    }

    private static List<String> words(String word) {
        return word.isEmpty() ? List.of() : List.of(word);
    }

    private static List<String> suggested(Optional<String> area, List<String> avoid, OfferedRemedy... offers) {
        return new RemedySelector(List.of(offers))
                .suggest(area, KINDS, avoid, List.of("stress"), Language.ENGLISH).remedies().stream()
                        .map(RemedyView::slug)
                        .toList();
    }

    @Test
    void onlyWhatFitsAreaKindAndCautions() {
        assertThat(suggested(
                        Optional.of("neck"),
                        List.of("fever"),
                        offer("a", "heat", "neck", "", "fever"),
                        offer("b", "heat", "calf", "", ""),
                        offer("c", "needles", "neck", "", ""),
                        offer("d", "heat", "", "", ""),
                        offer("e", "stretch", "neck", "", "")))
                .containsExactly("e", "d");
    }

    @Test
    void suggestsNothingForAnAreaWhileItIsUnknown() {
        assertThat(suggested(
                        Optional.empty(),
                        List.of(),
                        offer("a", "heat", "neck", "", ""),
                        offer("b", "heat", "", "", "")))
                .containsExactly("b");
    }

    @Test
    void remediesAgainstTheHabitComeFirst() {
        assertThat(suggested(
                        Optional.of("neck"),
                        List.of(),
                        offer("a", "heat", "neck", "", ""),
                        offer("b", "heat", "", "stress", "")))
                .containsExactly("b", "a");
    }

    @Test
    void oneOfEachKindBeforeASecond() {
        OfferedRemedy[] offers = IntStream.range(0, 8)
                .mapToObj(i -> offer("h" + i, i < 7 ? "heat" : "stretch", "neck", "", ""))
                .toArray(OfferedRemedy[]::new);

        assertThat(suggested(Optional.of("neck"), List.of(), offers)).containsExactly("h0", "h7", "h1", "h2", "h3");
    }

    @Test
    void reportsThatNoRemedyHasArrivedYet() {
        assertThat(new RemedySelector(List.of())
                        .suggest(Optional.of("neck"), KINDS, List.of(), List.of(), Language.ENGLISH)
                        .unavailable())
                .isTrue();
    }
}
