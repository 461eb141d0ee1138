package dev.unknot.content.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.routine.plan.Hurdle;
import dev.unknot.content.routine.plan.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutineWordsTest {

    private static final RoutineWords WORDS = RoutineWords.released();

    @Test
    void every_kind_and_every_hurdle_has_its_words() {
        assertThat(WORDS.kinds().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Part.values()).map(Part::kind).toList());
        assertThat(WORDS.leftOut().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Hurdle.values()).map(Hurdle::key).toList());
        assertThat(WORDS.notes()).containsOnlyKeys(RoutineWords.FORBIDDEN, RoutineWords.NOTHING_FITS);
    }

    @Test
    void every_text_is_there_in_every_language() {
        assertThat(Stream.of(WORDS.kinds(), WORDS.leftOut(), WORDS.notes())
                        .map(Map::values)
                        .flatMap(Collection::stream))
                .allSatisfy(texts -> assertThat(texts).containsOnlyKeys("en", "de", "es"))
                .allSatisfy(
                        texts -> assertThat(texts.values()).doesNotContain("").doesNotHaveDuplicates());
    }
}
