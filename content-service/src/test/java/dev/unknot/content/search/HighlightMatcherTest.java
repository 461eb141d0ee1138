package dev.unknot.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightMatcherTest {

    @Test
    void matchesAWordWithAStemOfTheQuery() {
        HighlightMatcher marker = new HighlightMatcher(List.of("stretches for the neck", "nape"), "en");

        assertThat(marker.matches("stretching")).isTrue();
        assertThat(marker.matches("neck")).isTrue();
        assertThat(marker.matches("nape")).isTrue();
        assertThat(marker.matches("the")).isFalse();
        assertThat(marker.matches("necklace")).isFalse();
        assertThat(marker.matches("unheard")).isFalse();
    }

    @Test
    void aGermanWordMatchesCompoundsThatBeginWithIt() {
        assertThat(new HighlightMatcher(List.of("nacken"), "de").matches("nackenroller"))
                .isTrue();
        assertThat(new HighlightMatcher(List.of("nacken arm"), "de").matches("nackenroller"))
                .isFalse();
        assertThat(new HighlightMatcher(List.of("arm"), "de").matches("armlehne"))
                .isFalse();
    }
}
