package dev.unknot.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.search.query.Stems;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightMatcherTest {

    @Test
    void matchesAWordWithAStemOfTheQuery() {
        HighlightMatcher marker = new HighlightMatcher(List.of("stretches for the neck", "nape"), "en");

        assertThat(List.of("stretching", "neck", "nape")).allMatch(word -> matches(marker, "en", word));
        assertThat(List.of("the", "necklace", "unheard")).noneMatch(word -> matches(marker, "en", word));
    }

    @Test
    void aGermanWordMatchesCompoundsThatBeginWithIt() {
        assertThat(matches(new HighlightMatcher(List.of("nacken"), "de"), "de", "nackenroller"))
                .isTrue();
        assertThat(matches(new HighlightMatcher(List.of("nacken arm"), "de"), "de", "nackenroller"))
                .isFalse();
        assertThat(matches(new HighlightMatcher(List.of("arm"), "de"), "de", "armlehne"))
                .isFalse();
    }

    private static boolean matches(HighlightMatcher marker, String language, String word) {
        return Stems.ofLanguage(language)
                .of(word)
                .filter(stem -> marker.mayMatch(HighlightMatcher.sign(stem)) && marker.matches(stem))
                .isPresent();
    }
}
