package dev.unknot.reminder.schedule.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.suppression.Desk;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Timetable;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule by its name, at noon on a Monday in Berlin. */
class SuppressionRuleTest {

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final Set<NudgeKind> ALL = EnumSet.allOf(NudgeKind.class);
    private static final WorkWeek OFFICE_HOURS = new WorkWeek(WorkingTime.OFFICE_HOURS);
    private static final Span NOW = new Span(NOON.minusSeconds(60), NOON.plusSeconds(60));

    /** A situation in which just this rule applies to a drink, or to a change of position. */
    private static SchedulingPolicy situation(SuppressionRule rule) {
        return switch (rule) {
            case HELD -> policy(true, ALL, OFFICE_HOURS, Suppressions.NONE);
            case NO_REMEDY -> policy(false, Set.of(), OFFICE_HOURS, Suppressions.NONE);
            case OUTSIDE_HOURS -> policy(false, ALL, new WorkWeek(List.of()), Suppressions.NONE);
            case DAY_OFF ->
                policy(new SuppressionsFixture().daysOff(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23")));
            case PAUSED -> policy(new SuppressionsFixture().pause(NOW));
            case DO_NOT_DISTURB -> policy(new SuppressionsFixture().doNotDisturbUntil(NOW.to()));
            case QUIET_HOURS -> policy(new SuppressionsFixture().quiet(LocalTime.of(11, 59), LocalTime.of(12, 1)));
            case MEETING -> policy(new SuppressionsFixture().meeting(NOW));
            case AWAY -> policy(new SuppressionsFixture().away(NOW.from()));
            case TOOK_A_BREAK ->
                policy(new SuppressionsFixture().tookABreak(new Span(NOON.minusSeconds(600), NOON.minusSeconds(300))));
            case DRANK -> policy(new SuppressionsFixture().drank(NOON.minusSeconds(300)));
            case POSTPONED -> policy(new SuppressionsFixture().postponed(NOW));
        };
    }

    private static NudgeKind kind(SuppressionRule rule) {
        return rule == SuppressionRule.DRANK ? NudgeKind.HYDRATION : NudgeKind.POSTURE;
    }

    private static Optional<Reason> reason(SchedulingPolicy policy, NudgeKind kind, Instant now) {
        return SuppressionRule.ofThePlan(policy, kind, now).or(() -> SuppressionRule.ofTheMoment(policy, kind, now));
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleAppliesAloneAndGivesTheReasonOfItsName(SuppressionRule rule) {
        SchedulingPolicy policy = situation(rule);
        for (SuppressionRule other : SuppressionRule.values()) {
            assertThat(other.applies(policy, kind(rule), NOON)).as(other.name()).isEqualTo(other == rule);
        }
        assertThat(reason(policy, kind(rule), NOON)).contains(Reason.valueOf(rule.name()));
    }

    @Test
    void nothingSuppressesANudgeOnAnOrdinaryDay() {
        for (NudgeKind kind : NudgeKind.values()) {
            assertThat(reason(policy(new SuppressionsFixture()), kind, NOON))
                    .as(kind.key())
                    .isEmpty();
        }
    }

    @Test
    void ofSeveralRulesTheUpperOneGivesTheReason() {
        SuppressionsFixture all = new SuppressionsFixture()
                .daysOff(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"))
                .pause(NOW)
                .doNotDisturbUntil(NOW.to())
                .quiet(LocalTime.of(11, 0), LocalTime.of(13, 0))
                .meeting(NOW)
                .away(NOW.from())
                .tookABreak(NOW);
        assertThat(reason(policy(true, Set.of(), new WorkWeek(List.of()), all.suppressions()), NudgeKind.POSTURE, NOON))
                .contains(Reason.HELD);
        assertThat(reason(policy(false, ALL, new WorkWeek(List.of()), all.suppressions()), NudgeKind.POSTURE, NOON))
                .contains(Reason.OUTSIDE_HOURS);
        assertThat(reason(policy(all), NudgeKind.POSTURE, NOON)).contains(Reason.DAY_OFF);
    }

    @Test
    void heldLetsTheCheckInThrough() {
        SchedulingPolicy held = policy(true, Set.of(), OFFICE_HOURS, Suppressions.NONE);
        assertThat(reason(held, NudgeKind.CHECK_IN, NOON)).isEmpty();
    }

    @Test
    void tookABreakCountsForTwentyMinutesAndNotForADrink() {
        Span ended = new Span(NOON.minusSeconds(600), NOON);
        SchedulingPolicy policy = policy(new SuppressionsFixture().tookABreak(ended));
        assertThat(reason(
                        policy,
                        NudgeKind.STRETCH,
                        NOON.plus(Suppressions.REFRESHED).minusSeconds(1)))
                .contains(Reason.TOOK_A_BREAK);
        assertThat(reason(policy, NudgeKind.STRETCH, NOON.plus(Suppressions.REFRESHED)))
                .isEmpty();
        assertThat(reason(policy, NudgeKind.HYDRATION, NOON)).isEmpty();
        assertThat(reason(policy, NudgeKind.HEAT, NOON)).isEmpty();
        assertThat(reason(policy, NudgeKind.EYES, NOON)).contains(Reason.TOOK_A_BREAK);
    }

    @Test
    void drankCountsForThirtyMinutesAndOnlyForADrink() {
        SchedulingPolicy policy = policy(new SuppressionsFixture().drank(NOON));
        assertThat(reason(
                        policy,
                        NudgeKind.HYDRATION,
                        NOON.plus(Suppressions.QUENCHED).minusSeconds(1)))
                .contains(Reason.DRANK);
        assertThat(reason(policy, NudgeKind.HYDRATION, NOON.plus(Suppressions.QUENCHED)))
                .isEmpty();
        assertThat(reason(policy, NudgeKind.STRETCH, NOON)).isEmpty();
    }

    @Test
    void postponedHoldsWhatComesAtThePersonsPaceAndNothingElse() {
        SchedulingPolicy policy = policy(new SuppressionsFixture().postponed(NOW));
        assertThat(reason(policy, NudgeKind.HYDRATION, NOON)).contains(Reason.POSTPONED);
        assertThat(reason(policy, NudgeKind.CHECK_IN, NOON)).isEmpty();
        assertThat(reason(policy, NudgeKind.EYES, NOON)).isEmpty();
        assertThat(reason(policy, NudgeKind.HYDRATION, NOW.to())).isEmpty();
    }

    @Test
    void awayIsBelievedForFourHours() {
        SchedulingPolicy policy = policy(new SuppressionsFixture().away(NOON.minus(Desk.TRUSTED_FOR)));
        assertThat(reason(policy, NudgeKind.POSTURE, NOON.minusSeconds(1))).contains(Reason.AWAY);
        assertThat(reason(policy, NudgeKind.POSTURE, NOON)).isEmpty();
    }

    private static SchedulingPolicy policy(SuppressionsFixture facts) {
        return policy(false, ALL, OFFICE_HOURS, facts.suppressions());
    }

    private static SchedulingPolicy policy(
            boolean held, Set<NudgeKind> offerable, WorkWeek week, Suppressions suppressions) {
        Timetable timetable = new Timetable(
                "acme/ann",
                ZoneId.of("Europe/Berlin"),
                week,
                Map.of(NudgeKind.POSTURE, Duration.ofMinutes(45)),
                NudgeLimits.USUAL,
                Optional.empty(),
                Instant.EPOCH);
        return new SchedulingPolicy(timetable, new Phase("secret"), held, offerable, suppressions, SlotFilter.ANY);
    }
}
