package dev.unknot.content.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.routine.plan.LeftOutReason;
import dev.unknot.content.routine.plan.StepKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutineTextsTest {

    private static final RoutineTexts WORDS = RoutineTexts.released();

    @Test
    void everyKindAndEveryReasonHasTexts() {
        assertThat(WORDS.kinds().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(StepKind.values()).map(StepKind::key).toList());
        assertThat(WORDS.leftOut().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LeftOutReason.values())
                        .map(LeftOutReason::key)
                        .toList());
        assertThat(WORDS.notes()).containsOnlyKeys(RoutineTexts.FORBIDDEN, RoutineTexts.NOTHING_FITS);
    }

    @Test
    void everyTextExistsInEveryLanguage() {
        assertThat(Stream.of(WORDS.kinds(), WORDS.leftOut(), WORDS.notes())
                        .map(Map::values)
                        .flatMap(Collection::stream))
                .allSatisfy(texts -> assertThat(texts).containsOnlyKeys("en", "de", "es"))
                .allSatisfy(
                        texts -> assertThat(texts.values()).doesNotContain("").doesNotHaveDuplicates());
    }
}
