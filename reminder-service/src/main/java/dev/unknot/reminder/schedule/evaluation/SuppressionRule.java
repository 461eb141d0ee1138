package dev.unknot.reminder.schedule.evaluation;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.kind.Response;
import dev.unknot.reminder.kind.Rhythm;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a nudge does not come. The rules are read top to bottom, and the first that applies gives the reason. Cap, gap and
 * learning, which depend on the other nudges of the day, come after them in {@link SlotEvaluator}.
 */
enum SuppressionRule {
    /** A clinician has to see the person first; only the check-in comes. */
    HELD(Reason.HELD, (policy, kind, now) -> policy.held() && rhythm(kind) != Rhythm.FOLLOW_UP),

    /** Everything of the kind is blocked by a caution of the person. */
    NO_REMEDY(
            Reason.NO_REMEDY,
            (policy, kind, now) -> !policy.offerable().contains(kind) && rhythm(kind) != Rhythm.FOLLOW_UP),

    /** The moment moved, by a clock change or a journey. */
    OUTSIDE_HOURS(Reason.OUTSIDE_HOURS, (policy, kind, now) -> !policy.isWorking(now)),

    /** Leave or a public holiday. */
    DAY_OFF(Reason.DAY_OFF, (policy, kind, now) -> policy.suppressions().isDayOff(now, policy.zone())),

    PAUSED(
            Reason.PAUSED,
            (policy, kind, now) -> policy.suppressions()
                    .pause()
                    .filter(pause -> pause.contains(now))
                    .isPresent()),

    DO_NOT_DISTURB(
            Reason.DO_NOT_DISTURB,
            (policy, kind, now) -> policy.suppressions()
                    .doNotDisturbUntil()
                    .filter(now::isBefore)
                    .isPresent()),

    QUIET_HOURS(Reason.QUIET_HOURS, (policy, kind, now) -> policy.suppressions().isQuiet(now, policy.zone())),

    /** What users of break reminders ask for most: docs/evidence.md. */
    MEETING(
            Reason.MEETING,
            (policy, kind, now) -> anyContains(policy.suppressions().meetings(), now)),

    AWAY(
            Reason.AWAY,
            (policy, kind, now) -> policy.suppressions()
                    .desk()
                    .filter(desk -> desk.isAway(now))
                    .isPresent()),

    /** A break counts for the nudges that fall due in it, and until 20 minutes after it. */
    TOOK_A_BREAK(
            Reason.TOOK_A_BREAK,
            (policy, kind, now) -> isAnsweredBy(kind, Response.BREAK_TAKEN)
                    && policy.suppressions().breaks().stream()
                            .anyMatch(taken ->
                                    !now.isBefore(taken.from()) && isWithin(Suppressions.REFRESHED, taken.to(), now))),

    /** A drink counts for 30 minutes, for the nudges that ask for one. */
    DRANK(
            Reason.DRANK,
            (policy, kind, now) -> isAnsweredBy(kind, Response.WATER_LOGGED)
                    && policy.suppressions().drinks().stream()
                            .anyMatch(drink -> isWithin(Suppressions.QUENCHED, drink, now))),

    /** The next break was moved; nothing of the plan comes in its place. */
    POSTPONED(
            Reason.POSTPONED,
            (policy, kind, now) -> rhythm(kind) == Rhythm.PACE
                    && policy.suppressions()
                            .postponed()
                            .filter(span -> span.contains(now))
                            .isPresent());

    /** These hold for as long as the plan stays as it is. */
    private static final List<SuppressionRule> OF_THE_PLAN = List.of(HELD, NO_REMEDY);

    /** These pass. */
    private static final List<SuppressionRule> OF_THE_MOMENT = List.of(
            OUTSIDE_HOURS, DAY_OFF, PAUSED, DO_NOT_DISTURB, QUIET_HOURS, MEETING, AWAY, TOOK_A_BREAK, DRANK, POSTPONED);

    private final Optional<Reason> reason;
    private final Condition condition;

    SuppressionRule(Reason reason, Condition condition) {
        this.reason = Optional.of(reason);
        this.condition = condition;
    }

    /** When a rule applies to a nudge of this kind at this moment. */
    private interface Condition {
        boolean holds(SchedulingPolicy policy, NudgeKind kind, Instant now);
    }

    boolean applies(SchedulingPolicy policy, NudgeKind kind, Instant now) {
        return condition.holds(policy, kind, now);
    }

    /** Why this kind never comes with this plan. */
    static Optional<Reason> ofThePlan(SchedulingPolicy policy, NudgeKind kind, Instant now) {
        return first(OF_THE_PLAN, policy, kind, now);
    }

    /** Why this kind does not come at this moment. */
    static Optional<Reason> ofTheMoment(SchedulingPolicy policy, NudgeKind kind, Instant now) {
        return first(OF_THE_MOMENT, policy, kind, now);
    }

    private static Optional<Reason> first(
            List<SuppressionRule> rules, SchedulingPolicy policy, NudgeKind kind, Instant now) {
        for (SuppressionRule rule : rules) {
            if (rule.applies(policy, kind, now)) {
                return rule.reason;
            }
        }
        return Optional.empty();
    }

    private static Rhythm rhythm(NudgeKind kind) {
        return NudgeKinds.of(kind).rhythm();
    }

    private static boolean isAnsweredBy(NudgeKind kind, Response response) {
        return NudgeKinds.of(kind).answeredBy().filter(response::equals).isPresent();
    }

    private static boolean anyContains(List<Span> spans, Instant now) {
        for (Span span : spans) {
            if (span.contains(now)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Duration length, Instant at, Instant now) {
        return now.isBefore(at.plus(length)) && at.isBefore(now.plus(length));
    }
}
