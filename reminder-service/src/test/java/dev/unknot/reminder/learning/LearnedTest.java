package dev.unknot.reminder.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.learning.Reception.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LearnedTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private static Learned days(Learned learned, LocalDate from, int days, Answer answer) {
        Learned later = learned;
        for (int day = 0; day < days; day++) {
            LocalDate date = from.plusDays(day);
            later = later.after(date, Collections.nCopies(8, new Reception(date, 10, answer)));
        }
        return later;
    }

    @Property(tries = 300)
    void thePaceStaysWithinItsBoundsOneStepADay(@ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> days) {
        Learned learned = Learned.NOTHING;
        LocalDate date = MONDAY;
        for (int answer : days) {
            int before = learned.pace().on(date);
            learned = days(learned, date, 1, Answer.values()[answer]);
            assertThat(learned.pace().on(date)).as("today's stays as it is").isEqualTo(before);
            assertThat(learned.pace().on(date.plusDays(1)))
                    .isBetween(AdaptedPace.FASTEST, AdaptedPace.SLOWEST)
                    .isBetween(before - AdaptedPace.STEP, before + AdaptedPace.STEP);
            if (Answer.values()[answer] != Answer.ACTED) {
                assertThat(learned.pace().share()).isLessThanOrEqualTo(1);
            }
            date = date.plusDays(1);
        }
    }

    @Test
    void ignoredNudgesSlowThePaceAndNeverSpeedItUp() {
        assertThat(days(Learned.NOTHING, MONDAY, 20, Answer.IGNORED).pace().minutes())
                .isEqualTo(120);
        assertThat(days(Learned.NOTHING, MONDAY, 20, Answer.DISMISSED).pace().minutes())
                .isEqualTo(120);
        assertThat(days(Learned.NOTHING, MONDAY, 10, Answer.SNOOZED).pace().minutes())
                .isEqualTo(45);
        assertThat(days(Learned.NOTHING, MONDAY, 10, Answer.ACTED).pace().minutes())
                .isEqualTo(30);
        Learned fading = days(days(Learned.NOTHING, MONDAY, 5, Answer.ACTED), MONDAY.plusDays(5), 1, Answer.IGNORED);
        for (int day = 6; day < 40; day++) {
            Learned next = days(fading, MONDAY.plusDays(day), 1, Answer.IGNORED);
            if (fading.pace().share() <= AdaptedPace.WELCOME) {
                assertThat(next.pace().minutes())
                        .isGreaterThanOrEqualTo(fading.pace().minutes());
            }
            fading = next;
        }
        assertThat(fading.pace().minutes()).isEqualTo(120);
    }

    @Test
    void oneDayIsNotEnoughToChangeThePace() {
        assertThat(days(Learned.NOTHING, MONDAY, 1, Answer.IGNORED).pace().minutes())
                .isEqualTo(45);
    }

    @Test
    void rarerKindsStayRarer() {
        Learned slow = days(Learned.NOTHING, MONDAY, 20, Answer.IGNORED);
        Map<NudgeKind, Duration> planned =
                Map.of(NudgeKind.POSTURE, Duration.ofMinutes(45), NudgeKind.WALK, Duration.ofMinutes(90));
        assertThat(slow.cadences(planned, MONDAY.plusDays(21)))
                .containsEntry(NudgeKind.POSTURE, Duration.ofMinutes(120))
                .containsEntry(NudgeKind.WALK, Duration.ofMinutes(240));
        assertThat(Learned.NOTHING.cadences(planned, MONDAY)).isEqualTo(planned);
    }

    @Test
    void oldDaysFade() {
        Learned learned = days(Learned.NOTHING, MONDAY, 1, Answer.ACTED);
        Learned later = days(learned, MONDAY.plusDays(Hours.HALF_LIFE_DAYS), 1, Answer.IGNORED);
        assertThat(later.hours().good(10)).isEqualTo(4);
        assertThat(later.hours().bad(10)).isEqualTo(8);
        assertThat(later.since()).isEqualTo(MONDAY);
        assertThat(later.week(MONDAY.plusDays(21))).isEqualTo(4);
    }

    @Test
    void hoursCanBeWrittenAndReadAgain() {
        Hours hours =
                Hours.UNKNOWN.plus(13, 1, 0).plus(9, 2, 3).plus(23, 0, 0.5f).plus(13, 0, 4);
        assertThat(Hours.of(hours.known(), hours.weights())).isEqualTo(hours);
        assertThat(hours.weights()).containsExactly(2, 3, 1, 4, 0, 0.5f);
        assertThat(hours.good(9)).isEqualTo(2);
        assertThat(hours.bad(10)).isZero();
        assertThatThrownBy(() -> Hours.of(1, new float[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hours.of(1 << 24, new float[2])).isInstanceOf(IllegalArgumentException.class);
    }
}
