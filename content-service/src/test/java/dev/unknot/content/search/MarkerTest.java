package dev.unknot.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.search.SearchIndex.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkerTest {

    @Test
    void a_word_is_marked_when_it_has_a_stem_that_was_wanted() {
        Marker marker = new Marker(
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

        assertThat(marker.marks("stretching")).isTrue();
        assertThat(marker.marks("neck")).isTrue();
        assertThat(marker.marks("nape")).isTrue();
        assertThat(marker.marks("the")).isFalse();
        assertThat(marker.marks("necklace")).isFalse();
        assertThat(marker.marks("unheard")).isFalse();
    }

    @Test
    void a_german_word_marks_the_compounds_that_begin_with_it() {
        Map<Word, Set<String>> stems = Map.of(
                word("nacken", "de"), Set.of("nack"),
                word("nackenroller", "de"), Set.of("nackenroll"),
                word("arm", "de"), Set.of("arm"),
                word("armlehne", "de"), Set.of("armlehn"));

        assertThat(new Marker(List.of("nacken"), "de", stems).marks("nackenroller"))
                .isTrue();
        assertThat(new Marker(List.of("nacken arm"), "de", stems).marks("nackenroller"))
                .isFalse();
        assertThat(new Marker(List.of("arm"), "de", stems).marks("armlehne")).isFalse();
    }

    private static Word word(String text, String language) {
        return new Word(text, language);
    }
}
