package dev.unknot.reminder.plan.prescription;

import static dev.unknot.reminder.plan.prescription.ReportedFixture.NOON;
import static dev.unknot.reminder.plan.prescription.ReportedFixture.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.kind.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {

    @Test
    void enrolmentAloneGivesAPlanAgainstDeskWork() {
        Prescription prescription = plan();

        assertThat(prescription.cadences())
                .containsOnlyKeys(NudgeKind.POSTURE, NudgeKind.HYDRATION, NudgeKind.STRETCH)
                .allSatisfy((kind, pace) -> assertThat(pace).isEqualTo(Duration.ofMinutes(45)));
        assertThat(prescription.need()).isEqualTo(RemedyNeed.UNKNOWN);
        assertThat(prescription.validTo()).isEmpty();
        assertThat(prescription.followUpOn()).isEmpty();
        assertThat(prescription.cap()).isEqualTo(8);
    }

    @Test
    void longSittingIsAnsweredByWalks() {
        assertThat(plan(report(Level.SELF_CARE).from("sitting-still")).cadences())
                .containsEntry(NudgeKind.WALK, Duration.ofMinutes(90))
                .doesNotContainKey(NudgeKind.BREATHING);
    }

    @Test
    void stressIsAnsweredByBreathing() {
        assertThat(plan(report(Level.ROUTINE).from("stress")).cadences())
                .containsEntry(NudgeKind.BREATHING, Duration.ofMinutes(135))
                .doesNotContainKey(NudgeKind.WALK);
    }

    @Test
    void aSorePlaceIsWarmedAtMostEveryTwoHours() {
        assertThat(plan(report(Level.SELF_CARE)).cadences().get(NudgeKind.HEAT)).isGreaterThan(Duration.ofHours(2));
    }

    @Test
    void everyCautionAgainstWarmthBlocksHeat() {
        for (String caution : NudgeKinds.of(NudgeKind.HEAT).blockedBy()) {
            assertThat(plan(report(Level.SELF_CARE).avoiding(caution)).cadences())
                    .as(caution)
                    .doesNotContainKey(NudgeKind.HEAT);
        }
        assertThat(plan(report(Level.ROUTINE).provisional()).cadences()).doesNotContainKey(NudgeKind.HEAT);
    }

    @Test
    void theFirstDaysOfAPainPass() {
        Reported report = report(Level.SELF_CARE).lasting(Stage.DAYS).report();

        assertThat(stage(report, NOON.plus(Duration.ofDays(3)).minusSeconds(1))).contains(Stage.DAYS);
        assertThat(stage(report, NOON.plus(Duration.ofDays(3)))).contains(Stage.WEEKS);
        assertThat(stage(report(Level.SELF_CARE).lasting(Stage.MONTHS).report(), NOON))
                .contains(Stage.MONTHS);
        assertThat(stage(report(Level.SELF_CARE).report(), NOON)).isEmpty();
    }

    private static Optional<Stage> stage(Reported report, Instant now) {
        return Planner.plan(List.of(report), PlanPreferences.NONE, now).need().stage();
    }

    @Test
    void aFluidLimitBlocksHydration() {
        assertThat(plan(report(Level.SELF_CARE).avoiding("fluid-limit").from("dehydration"))
                        .cadences())
                .doesNotContainKey(NudgeKind.HYDRATION);
    }

    @Test
    void aPlanEndsInSixWeeksAndTurnsIntoPreventionThatKeepsTheCautions() {
        Reported report =
                report(Level.SELF_CARE).avoiding("osteoporosis").from("stress").report();
        Instant end = NOON.plus(Duration.ofDays(42));

        assertThat(Planner.plan(List.of(report), PlanPreferences.NONE, NOON).validTo())
                .contains(end);
        assertThat(Planner.plan(List.of(report), PlanPreferences.NONE, end.minusSeconds(1))
                        .cadences())
                .containsKey(NudgeKind.BREATHING);
        Prescription after = Planner.plan(List.of(report), PlanPreferences.NONE, end);
        assertThat(after.cadences()).containsOnlyKeys(NudgeKind.POSTURE, NudgeKind.HYDRATION, NudgeKind.STRETCH);
        assertThat(after.need().avoid()).containsExactly("osteoporosis");
        assertThat(after.need().screened()).isFalse();
        assertThat(after.validTo()).isEmpty();
    }

    @Test
    void aHoldEndsWithItsClearanceAndTheSixWeeksBeginThen() {
        Instant seen = NOON.plus(Duration.ofDays(10));
        Reported held = report(Level.URGENT).report();
        Reported cleared = report(Level.URGENT).clearedAt(seen).report();

        assertThat(Planner.plan(List.of(held), PlanPreferences.NONE, NOON)
                        .need()
                        .held())
                .isTrue();
        assertThat(Planner.plan(List.of(held), PlanPreferences.NONE, NOON.plus(Duration.ofDays(400)))
                        .need()
                        .held())
                .isTrue();
        assertThat(Planner.plan(List.of(cleared), PlanPreferences.NONE, seen)
                        .need()
                        .held())
                .isFalse();
        assertThat(Planner.plan(List.of(cleared), PlanPreferences.NONE, seen).validTo())
                .contains(seen.plus(Duration.ofDays(42)));
    }

    @Test
    void everyLevelFromUrgentUpHolds() {
        assertThat(Arrays.stream(Level.values())
                        .filter(level -> plan(report(level)).need().held()))
                .containsExactly(Level.URGENT, Level.EMERGENCY, Level.AMBULANCE);
    }

    @Test
    void theNewestReportReplacesTheCautionsBefore() {
        RemedyNeed need = plan(
                        report(Level.ROUTINE).avoiding("pregnancy", "osteoporosis"),
                        report(Level.SELF_CARE).avoiding("fever"))
                .need();

        assertThat(need.held()).isFalse();
        assertThat(need.avoid()).containsExactly("fever");
    }

    @Test
    void aHoldingReportKeepsItsCautions() {
        RemedyNeed need = plan(
                        report(Level.SELF_CARE).avoiding("pregnancy"),
                        report(Level.URGENT).avoiding("nerve-signs", "osteoporosis"),
                        report(Level.ROUTINE).avoiding("fever"))
                .need();

        assertThat(need.held()).isTrue();
        assertThat(need.avoid()).containsExactly("fever", "nerve-signs", "osteoporosis");
    }

    @Test
    void aClearanceLiftsItsReportAndNoOther() {
        ReportedFixture cleared =
                report(Level.EMERGENCY).avoiding("artery-signs").clearedAt(NOON);
        ReportedFixture open = report(Level.URGENT).avoiding("nerve-signs");
        ReportedFixture mild = report(Level.ROUTINE).avoiding("fever");

        assertThat(plan(cleared, mild).need().held()).isFalse();
        assertThat(plan(cleared, mild).need().avoid()).containsExactly("fever");
        assertThat(plan(open, cleared, mild).need().held()).isTrue();
        assertThat(plan(open, cleared, mild).need().avoid()).containsExactly("fever", "nerve-signs");
        assertThat(plan(cleared).need().avoid()).containsExactly("artery-signs");
    }

    @Test
    void theFollowUpOfAHoldComesBeforeAMilderOne() {
        Prescription prescription = plan(report(Level.URGENT).askedAgainOn("2026-11-25"), report(Level.SELF_CARE));

        assertThat(prescription.followUpOn()).contains(LocalDate.parse("2026-11-25"));
    }

    @Test
    void theCheckInRepeatsWeeklyWithoutAnAnswer() {
        for (Level level : Level.values()) {
            Reported report = report(level).askedAgainOn("2026-11-25").report();

            assertThat(followUp(report, "2026-11-24T12:00:00Z")).contains(LocalDate.parse("2026-11-25"));
            assertThat(followUp(report, "2026-11-26T12:00:00Z")).contains(LocalDate.parse("2026-11-25"));
            assertThat(followUp(report, "2026-11-27T12:00:00Z")).contains(LocalDate.parse("2026-12-02"));
            assertThat(followUp(report, "2026-12-03T12:00:00Z")).contains(LocalDate.parse("2026-12-02"));
            assertThat(followUp(report, "2026-12-04T12:00:00Z")).contains(LocalDate.parse("2026-12-09"));
        }
    }

    @Test
    void askingEndsWithThePlanButNeverBeforeAClearance() {
        assertThat(followUp(report(Level.ROUTINE).report(), "2027-12-04T12:00:00Z"))
                .isEmpty();
        assertThat(followUp(report(Level.URGENT).askedAgainOn("2026-11-25").report(), "2027-12-04T12:00:00Z"))
                .contains(LocalDate.parse("2027-12-08"));
    }

    @Test
    void wishesChooseKindsPaceAndCapButNeverAgainstACaution() {
        PlanPreferences wishes = new PlanPreferences(
                Optional.of(Set.of(NudgeKind.WALK, NudgeKind.HYDRATION, NudgeKind.HEAT)),
                Optional.of(Duration.ofMinutes(60)),
                Optional.of(4),
                Map.of());
        Prescription prescription = Planner.plan(
                List.of(report(Level.SELF_CARE)
                        .avoiding("fluid-limit", "numb-skin")
                        .report()),
                wishes,
                NOON);

        assertThat(prescription.cadences()).containsOnlyKeys(NudgeKind.WALK);
        assertThat(prescription.cadences()).containsEntry(NudgeKind.WALK, Duration.ofMinutes(120));
        assertThat(prescription.cap()).isEqualTo(4);
        assertThat(Planner.why(NudgeKind.WALK, prescription.need())).containsExactly(Why.WISH);
    }

    @Test
    void wishesOutOfBoundsAreRefused() {
        assertThatThrownBy(() -> preferring(Optional.of(Duration.ofMinutes(29)), Optional.empty(), Map.of()))
                .hasMessageContaining("30 to 120");
        assertThatThrownBy(() -> preferring(Optional.empty(), Optional.of(0), Map.of()))
                .hasMessageContaining("cap");
        assertThatThrownBy(() -> preferring(Optional.empty(), Optional.of(13), Map.of()))
                .hasMessageContaining("cap");
        assertThatThrownBy(() ->
                        preferring(Optional.empty(), Optional.empty(), Map.of(NudgeKind.EYES, Duration.ofMinutes(19))))
                .hasMessageContaining("EYES");
        assertThatThrownBy(() ->
                        preferring(Optional.empty(), Optional.empty(), Map.of(NudgeKind.WALK, Duration.ofMinutes(30))))
                .hasMessageContaining("WALK");
    }

    private static PlanPreferences preferring(
            Optional<Duration> pace, Optional<Integer> cap, Map<NudgeKind, Duration> cadences) {
        return new PlanPreferences(Optional.empty(), pace, cap, cadences);
    }

    @Test
    void eyesAreRestedOnlyByWishAndAsOftenAsWished() {
        assertThat(plan(report(Level.SELF_CARE)).cadences()).doesNotContainKey(NudgeKind.EYES);
        assertThat(eyes(Map.of())).containsExactly(Map.entry(NudgeKind.EYES, Duration.ofMinutes(20)));
        assertThat(eyes(Map.of(NudgeKind.EYES, Duration.ofMinutes(40))))
                .containsExactly(Map.entry(NudgeKind.EYES, Duration.ofMinutes(40)));
    }

    private static Map<NudgeKind, Duration> eyes(Map<NudgeKind, Duration> cadences) {
        PlanPreferences preferences = new PlanPreferences(
                Optional.of(Set.of(NudgeKind.EYES)), Optional.of(Duration.ofMinutes(60)), Optional.empty(), cadences);
        return Planner.plan(List.of(), preferences, NOON).cadences();
    }

    @Test
    void everyKindOfAPlanHasItsReasons() {
        Prescription prescription = plan(report(Level.SELF_CARE).from("stress", "sitting-still"));

        assertThat(Planner.why(NudgeKind.BREATHING, prescription.need())).containsExactly(Why.STRESS);
        assertThat(Planner.why(NudgeKind.STRETCH, prescription.need())).containsExactly(Why.DESK_WORK, Why.SORE_PLACE);
        assertThat(prescription.cadences().keySet())
                .allSatisfy(kind -> assertThat(Planner.why(kind, prescription.need()))
                        .isNotEmpty()
                        .doesNotContain(Why.WISH));
    }

    private static Prescription plan(ReportedFixture... reports) {
        return Planner.plan(Arrays.stream(reports).map(ReportedFixture::report).toList(), PlanPreferences.NONE, NOON);
    }

    private static Optional<LocalDate> followUp(Reported report, String now) {
        return Planner.plan(List.of(report), PlanPreferences.NONE, Instant.parse(now))
                .followUpOn();
    }
}
