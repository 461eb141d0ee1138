package dev.unknot.reminder.inbox.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.inbox.checkin.CheckIn;
import dev.unknot.reminder.inbox.nudge.Felt;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryDaysTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    @Test
    void nothingMakesNoDay() {
        assertThat(HistoryDays.of(List.of(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "done, 1, 0",
        "dismissed, 0, 1",
        "expired, 0, 1",
    })
    void aNudgeIsDoneOrSkipped(String state, int done, int skipped) {
        HistoryView.HistoryDay day = only(List.of(nudge(MONDAY, NudgeState.of(state), NudgeKind.WALK)), List.of());
        assertThat(day.done()).isEqualTo(done);
        assertThat(day.skipped()).isEqualTo(skipped);
        assertThat(day.kinds()).containsExactly(new HistoryView.OfKind(NudgeKind.WALK, done, skipped));
        assertThat(day.discomfort()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"due", "delivered", "failed", "seen", "snoozed"})
    void anOpenOneIsNeither(String state) {
        assertThat(HistoryDays.of(List.of(nudge(MONDAY, NudgeState.of(state), NudgeKind.WALK)), List.of()))
                .isEmpty();
    }

    @Test
    void aNudgeOfSeveralKindsCountsOnceAndForEachKind() {
        HistoryView.HistoryDay day = only(
                List.of(
                        nudge(MONDAY, NudgeState.DONE, NudgeKind.STRETCH, NudgeKind.HYDRATION),
                        nudge(MONDAY, NudgeState.EXPIRED, NudgeKind.HYDRATION)),
                List.of());
        assertThat(day.done()).isOne();
        assertThat(day.skipped()).isOne();
        assertThat(day.kinds())
                .containsExactly(
                        new HistoryView.OfKind(NudgeKind.HYDRATION, 1, 1),
                        new HistoryView.OfKind(NudgeKind.STRETCH, 1, 0));
    }

    @Test
    void feelingsAreCounted() {
        HistoryView.HistoryDay day = only(
                List.of(felt(Felt.BETTER), felt(Felt.BETTER), felt(Felt.WORSE), nudge(MONDAY, NudgeState.DONE)),
                List.of());
        assertThat(day.felt()).isEqualTo(new HistoryView.Feelings(2, 0, 1));
        assertThat(day.done()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0.0", "3, 4, 4, 3.7", "3, 3, 4, 3.3", "10, 10, 10, 10.0", "0, 0, 1, 0.3"})
    void discomfortIsAveragedToOneDecimal(int first, int second, int third, double average) {
        HistoryView.Discomfort discomfort = only(
                        List.of(), List.of(said(MONDAY, first), said(MONDAY, second), said(MONDAY, third)))
                .discomfort()
                .orElseThrow();
        assertThat(discomfort.average()).isEqualTo(average);
        assertThat(discomfort.checkIns())
                .extracting(HistoryView.Reading::discomfort)
                .containsExactly(first, second, third);
    }

    @Test
    void daysAreInOrderWhateverTheyHold() {
        assertThat(HistoryDays.of(
                        List.of(
                                nudge(MONDAY.plusDays(2), NudgeState.DONE, NudgeKind.WALK),
                                nudge(MONDAY, NudgeState.DONE, NudgeKind.WALK)),
                        List.of(said(MONDAY.plusDays(1), 5), said(MONDAY.minusDays(1), 5))))
                .extracting(HistoryView.HistoryDay::date)
                .containsExactly(MONDAY.minusDays(1), MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
    }

    private static HistoryView.HistoryDay only(List<SentNudge> nudges, List<CheckIn> checkIns) {
        List<HistoryView.HistoryDay> days = HistoryDays.of(nudges, checkIns);
        assertThat(days).hasSize(1);
        return days.get(0);
    }

    private static SentNudge nudge(LocalDate date, NudgeState state, NudgeKind... kinds) {
        return new SentNudge(date, List.of(kinds), state, Optional.empty());
    }

    private static SentNudge felt(Felt felt) {
        return new SentNudge(MONDAY, List.of(NudgeKind.STRETCH), NudgeState.DONE, Optional.of(felt));
    }

    private static CheckIn said(LocalDate date, int discomfort) {
        return new CheckIn(new UUID(0, 0), NOON, date, discomfort);
    }
}
