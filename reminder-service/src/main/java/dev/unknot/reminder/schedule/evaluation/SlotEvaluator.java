package dev.unknot.reminder.schedule.evaluation;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.kind.Rhythm;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Timetable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Evaluates one person's slots once; each decision bears on the next. */
final class SlotEvaluator {

    private static final Comparator<Candidate> IN_ORDER = Comparator.<Candidate, Instant>comparing(one -> one.slot.at())
            // Snoozes go before slots of the plan.
            .thenComparing(one -> one.oneOff.isEmpty())
            .thenComparing(one -> one.slot.kind())
            .thenComparing(one -> one.slot.key().number());

    private final SchedulingPolicy policy;
    private final Timetable timetable;
    private final NudgeLimits limits;
    private final Instant now;
    private final Past past;
    private final List<OneOff> oneOffs;

    /** Nudges that count towards cap and gap. */
    private final List<Past.Fired> counted = new ArrayList<>();

    private final Map<Slot.Key, Decision> decisions = new LinkedHashMap<>();
    private final List<OneOff> done = new ArrayList<>();
    private final List<OneOff> later = new ArrayList<>();
    private final Set<NudgeKind> owed = new LinkedHashSet<>();

    SlotEvaluator(SchedulingPolicy policy, Instant now, Past past, List<OneOff> oneOffs) {
        this.policy = policy;
        this.timetable = policy.timetable();
        this.limits = timetable.limits();
        this.now = now;
        this.past = past;
        this.oneOffs = oneOffs;
        past.fired().forEach(this::count);
    }

    Evaluation evaluate(Instant after, Instant upTo) {
        List<Candidate> near = near(after, upTo);
        for (Candidate one : near) {
            if (!one.slot.at().isAfter(upTo) && !decisions.containsKey(one.slot.key()) && !isPostponed(one)) {
                settle(one, near);
            }
        }
        oweABreak();
        return new Evaluation(List.copyOf(decisions.values()), List.copyOf(done), List.copyOf(later));
    }

    private List<Candidate> near(Instant after, Instant upTo) {
        List<Candidate> near = new ArrayList<>();
        for (OneOff oneOff : oneOffs) {
            if (!oneOff.dueAt().isAfter(upTo.plus(limits.window()))) {
                near.add(new Candidate(oneOff.slot(timetable.zone()), Optional.of(oneOff)));
            }
        }
        for (Slot slot : timetable.between(after, upTo.plus(limits.gap()), policy.phase())) {
            if (!past.settled().contains(slot.key())) {
                near.add(new Candidate(slot, Optional.empty()));
            }
        }
        near.sort(IN_ORDER);
        return near;
    }

    private void settle(Candidate one, List<Candidate> near) {
        SlotOutcome outcome = one.oneOff.isPresent() ? outcomeOfOneOff(one) : outcome(one.slot);
        if (outcome instanceof SlotOutcome.Postpone postpone) {
            one.oneOff.ifPresent(oneOff -> later.add(oneOff.at(postpone.until())));
            return;
        }
        decide(one, outcome);
        if (outcome instanceof SlotOutcome.Fire && isCounted(one.slot)) {
            count(new Past.Fired(one.slot.date(), now.isAfter(one.slot.at()) ? now : one.slot.at(), one.slot.kind()));
            merge(one.slot, near);
        } else if (isCounted(one.slot)
                && outcome.reason().filter(Reason::owesABreak).isPresent()) {
            owed.add(one.slot.kind());
        }
    }

    private void count(Past.Fired fired) {
        if (NudgeKinds.of(fired.about()).isCounted()) {
            counted.add(fired);
        }
    }

    private static boolean isCounted(Slot slot) {
        return NudgeKinds.of(slot.kind()).isCounted();
    }

    private void decide(Candidate one, SlotOutcome outcome) {
        decisions.put(one.slot.key(), new Decision(one.slot, outcome));
        one.oneOff.ifPresent(done::add);
    }

    private boolean isPostponed(Candidate one) {
        return one.oneOff
                .filter(oneOff -> later.stream().anyMatch(other -> other.id().equals(oneOff.id())))
                .isPresent();
    }

    private SlotOutcome outcome(Slot slot) {
        if (slot.at().plus(limits.grace()).isBefore(now)) {
            return new SlotOutcome.Expire();
        }
        return SuppressionRule.ofThePlan(policy, slot.kind(), now)
                .or(() -> ofTheMoment(slot))
                .or(() -> isSpent(slot, limits.cap()) ? Optional.of(Reason.DAILY_CAP) : Optional.empty())
                .or(() -> isCounted(slot) && gapEnds().isAfter(slot.at())
                        ? Optional.of(Reason.TOO_SOON)
                        : Optional.empty())
                .or(() -> policy.filter().against(slot))
                .<SlotOutcome>map(SlotOutcome.Suppress::new)
                .orElseGet(SlotOutcome.Fire::new);
    }

    /** A one-off waits for its moment. A snooze may exceed the plan's own cap, as the person asked for it. */
    private SlotOutcome outcomeOfOneOff(Candidate one) {
        OneOff oneOff = one.oneOff.orElseThrow();
        if (oneOff.dueAt().plus(limits.grace()).isBefore(now)) {
            return new SlotOutcome.Expire();
        }
        int cap = oneOff.cause() == OneOff.Cause.SNOOZED ? NudgeLimits.MOST_A_DAY : limits.cap();
        Optional<Reason> against = SuppressionRule.ofThePlan(policy, one.slot.kind(), now)
                .or(() -> isSpent(one.slot, cap) ? Optional.of(Reason.DAILY_CAP) : Optional.empty());
        if (against.isPresent()) {
            return new SlotOutcome.Suppress(against.get());
        }
        return ofTheMoment(one.slot)
                .map(reason -> postponed(oneOff, reason))
                .orElseGet(() -> isCounted(one.slot) && gapEnds().isAfter(now)
                        ? new SlotOutcome.Postpone(gapEnds())
                        : new SlotOutcome.Fire());
    }

    /** Why this does not come at this moment. A moved break keeps away slots of the plan, and no one-off. */
    private Optional<Reason> ofTheMoment(Slot slot) {
        return SuppressionRule.ofTheMoment(policy, slot.kind(), now)
                .filter(reason -> reason != Reason.POSTPONED || slot.isOfPlan());
    }

    private SlotOutcome postponed(OneOff oneOff, Reason reason) {
        Optional<Instant> until = switch (reason) {
            case MEETING, DO_NOT_DISTURB, QUIET_HOURS, AWAY ->
                Optional.of(policy.suppressions().end(now, timetable.zone()));
            case OUTSIDE_HOURS -> timetable.week().workingFrom(now, timetable.zone());
            default -> Optional.empty();
        };
        return until.filter(then -> oneOff.cause() == OneOff.Cause.SNOOZED || isSameWork(then))
                .<SlotOutcome>map(SlotOutcome.Postpone::new)
                .orElseGet(() -> new SlotOutcome.Suppress(reason));
    }

    /** An owed break is not carried into another day's work. */
    private boolean isSameWork(Instant then) {
        return timetable.week().contains(then, timetable.zone()) && then.isBefore(now.plus(Duration.ofHours(12)));
    }

    private boolean isSpent(Slot slot, int cap) {
        if (!isCounted(slot)) {
            return false;
        }
        int count = 0;
        for (Past.Fired one : counted) {
            if (one.date().equals(slot.date())) {
                count++;
            }
        }
        return count >= cap;
    }

    /** When the gap after the last nudge ends. */
    private Instant gapEnds() {
        Instant latest = Instant.MIN;
        for (Past.Fired one : counted) {
            Instant end = one.at().plus(limits.gap());
            latest = end.isAfter(latest) ? end : latest;
        }
        return latest;
    }

    private void merge(Slot into, List<Candidate> near) {
        for (Candidate one : near) {
            if (isCounted(one.slot)
                    && !decisions.containsKey(one.slot.key())
                    && !isPostponed(one)
                    && !one.slot.at().isAfter(into.at().plus(reach(one.slot)))
                    && SuppressionRule.ofThePlan(policy, one.slot.kind(), now).isEmpty()) {
                decide(one, merged(one, into));
            }
        }
    }

    /** A slot that is withheld, or whose act was just done, stays out of the merged act. */
    private SlotOutcome merged(Candidate one, Slot into) {
        return ofTheMoment(one.slot)
                .or(() -> one.oneOff.isPresent()
                        ? Optional.empty()
                        : policy.filter().against(one.slot).filter(Reason.WITHHELD::equals))
                .<SlotOutcome>map(SlotOutcome.Suppress::new)
                .orElseGet(() -> new SlotOutcome.Merge(into.key()));
    }

    /** A check-in comes once: it joins the nudge that would otherwise leave it too soon after. */
    private Duration reach(Slot slot) {
        return NudgeKinds.of(slot.kind()).rhythm() == Rhythm.FOLLOW_UP ? limits.gap() : limits.window();
    }

    private void oweABreak() {
        boolean isOwed = oneOffs.stream().anyMatch(oneOff -> oneOff.cause() == OneOff.Cause.OWED);
        if (owed.isEmpty() || isOwed) {
            return;
        }
        Instant then = policy.suppressions().end(now, timetable.zone()).plus(OneOff.AFTER_INTERRUPTION);
        if (isSameWork(then)) {
            UUID id = UUID.nameUUIDFromBytes((timetable.person() + "/owed/" + now).getBytes(StandardCharsets.UTF_8));
            later.add(new OneOff(id, List.copyOf(owed), then, OneOff.Cause.OWED, Optional.empty()));
        }
    }

    /** A slot that may be decided now. */
    private record Candidate(Slot slot, Optional<OneOff> oneOff) {}
}
