package dev.unknot.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.search.SearchIndex.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HighlightMatcherTest {

    @Test
    void matchesAWordWithAStemOfTheQuery() {
        HighlightMatcher marker = new HighlightMatcher(
                List.of("stretches for the neck", "nape"),
                "en",
                Map.of(
                        word("stretches", "en"), Set.of("stretch"),
                        word("stretching", "en"), Set.of("stretch"),
                        word("for", "en"), Set.of(),
                        word("the", "en"), Set.of(),
                        word("neck", "en"), Set.of("neck"),
                        word("necklace", "en"), Set.of("necklac"),
                        word("nape", "en"), Set.of("nape")));

        assertThat(marker.matches("stretching")).isTrue();
        assertThat(marker.matches("neck")).isTrue();
        assertThat(marker.matches("nape")).isTrue();
        assertThat(marker.matches("the")).isFalse();
        assertThat(marker.matches("necklace")).isFalse();
        assertThat(marker.matches("unheard")).isFalse();
    }

    @Test
    void aGermanWordMatchesCompoundsThatBeginWithIt() {
        Map<Word, Set<String>> stems = Map.of(
                word("nacken", "de"), Set.of("nack"),
                word("nackenroller", "de"), Set.of("nackenroll"),
                word("arm", "de"), Set.of("arm"),
                word("armlehne", "de"), Set.of("armlehn"));

        assertThat(new HighlightMatcher(List.of("nacken"), "de", stems).matches("nackenroller"))
                .isTrue();
        assertThat(new HighlightMatcher(List.of("nacken arm"), "de", stems).matches("nackenroller"))
                .isFalse();
        assertThat(new HighlightMatcher(List.of("arm"), "de", stems).matches("armlehne"))
                .isFalse();
    }

    private static Word word(String text, String language) {
        return new Word(text, language);
    }
}
