package dev.unknot.contracts.remedies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Programme.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgrammesTest {

    private static final Programmes RELEASED = Programmes.released();
    private static final LocalDate START = LocalDate.of(2026, 11, 30);

    @Test
    void thereIsOneForNeckLowerBackAndShoulder() {
        assertThat(RELEASED.programmes().keySet()).containsExactlyInAnyOrder("neck", "lower-back", "shoulder");
        assertThat(Vocabulary.released().areas().keySet())
                .containsAll(RELEASED.programmes().keySet());
        assertThat(RELEASED.of("jaw")).isEmpty();
    }

    @Test
    void everyWeekHasOnePhaseWithActivities() {
        for (Programme programme : RELEASED.programmes().values()) {
            for (int week = 1; week <= Programme.WEEKS; week++) {
                int number = week;
                assertThat(programme.phases().stream().filter(phase -> phase.covers(number)))
                        .as("week %d", week)
                        .hasSize(1);
                assertThat(programme.in(week).activities()).hasSizeBetween(2, 4);
            }
        }
    }

    @Test
    void everyTextIsInEveryLanguage() {
        assertThat(texts())
                .hasSizeGreaterThan(50)
                .allSatisfy(text -> assertThat(text.keySet()).containsExactlyInAnyOrder("en", "de", "es"));
    }

    private static List<Map<String, String>> texts() {
        Stream<Map<String, String>> common = Stream.of(
                        Stream.of(RELEASED.pain(), RELEASED.after()),
                        RELEASED.stop().stream(),
                        RELEASED.beSeen().stream())
                .flatMap(each -> each);
        Stream<Map<String, String>> own = RELEASED.programmes().values().stream()
                .flatMap(programme -> Stream.concat(
                        Stream.of(programme.title()),
                        programme.phases().stream().flatMap(ProgrammesTest::texts)));
        return Stream.concat(common, own).toList();
    }

    private static Stream<Map<String, String>> texts(Phase phase) {
        return Stream.concat(Stream.of(phase.why()), phase.activities().stream().map(Programme.Activity::dose));
    }

    @Test
    void aWeekHasSevenDays() {
        assertThat(IntStream.of(0, 6, 7, 41).mapToObj(days -> Programme.weekOn(START.plusDays(days), START)))
                .map(week -> week.orElseThrow())
                .containsExactly(1, 1, 2, 6);
        assertThat(Programme.weekOn(START.plusDays(42), START)).isEmpty();
        assertThat(Programme.weekOn(START.minusDays(1), START)).isEmpty();
    }
}
