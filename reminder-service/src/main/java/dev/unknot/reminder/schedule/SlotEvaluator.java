package dev.unknot.reminder.schedule;

import dev.unknot.contracts.nudges.NudgeKind;
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

/** One sitting of the judge over one person: what it has decided so far bears on what it decides next. */
final class SlotEvaluator {

    /** An owed break comes this long after what swallowed it, so that nobody is nudged while still closing the door. */
    private static final Duration BREATH = Duration.ofMinutes(3);

    private static final Comparator<Candidate> IN_TURN = Comparator.<Candidate, Instant>comparing(one -> one.slot.at())
            // What the person asked for again goes before what the plan would send.
            .thenComparing(one -> one.oneOff.isEmpty())
            .thenComparing(one -> one.slot.kind())
            .thenComparing(one -> one.slot.key().number());

    private final SchedulingPolicy judge;
    private final Timetable timetable;
    private final NudgeLimits pace;
    private final Instant now;
    private final Past past;
    private final List<OneOff> oneOffs;
    private final List<Past.Fired> fired;
    private final Map<Slot.Key, Decision> decisions = new LinkedHashMap<>();
    private final List<OneOff> done = new ArrayList<>();
    private final List<OneOff> later = new ArrayList<>();
    private final Set<NudgeKind> owed = new LinkedHashSet<>();

    SlotEvaluator(SchedulingPolicy judge, Instant now, Past past, List<OneOff> oneOffs) {
        this.judge = judge;
        this.timetable = judge.timetable();
        this.pace = timetable.pace();
        this.now = now;
        this.past = past;
        this.oneOffs = oneOffs;
        this.fired = new ArrayList<>(past.fired());
    }

    Evaluation sit(Instant after, Instant upTo) {
        List<Candidate> near = near(after, upTo);
        for (Candidate one : near) {
            if (!one.slot.at().isAfter(upTo) && !decisions.containsKey(one.slot.key()) && !later(one)) {
                settle(one, near);
            }
        }
        oweABreak();
        return new Evaluation(List.copyOf(decisions.values()), List.copyOf(done), List.copyOf(later));
    }

    private List<Candidate> near(Instant after, Instant upTo) {
        List<Candidate> near = new ArrayList<>();
        for (OneOff oneOff : oneOffs) {
            if (!oneOff.dueAt().isAfter(upTo.plus(pace.window()))) {
                near.add(new Candidate(oneOff.slot(timetable.zone()), Optional.of(oneOff)));
            }
        }
        for (Slot slot : timetable.between(after, upTo.plus(pace.gap()), judge.phase())) {
            if (!past.settled().contains(slot.key())) {
                near.add(new Candidate(slot, Optional.empty()));
            }
        }
        near.sort(IN_TURN);
        return near;
    }

    private void settle(Candidate one, List<Candidate> near) {
        SlotOutcome verdict = one.oneOff.isPresent() ? judgeOnce(one) : judge(one.slot);
        if (verdict instanceof SlotOutcome.Postpone postpone) {
            one.oneOff.ifPresent(oneOff -> later.add(oneOff.at(postpone.until())));
            return;
        }
        decide(one, verdict);
        if (verdict instanceof SlotOutcome.Fire) {
            fired.add(
                    new Past.Fired(one.slot.date(), now.isAfter(one.slot.at()) ? now : one.slot.at(), one.slot.kind()));
            merge(one.slot, near);
        } else if (verdict.reason().filter(Reason::owesABreak).isPresent()) {
            owed.add(one.slot.kind());
        }
    }

    private void decide(Candidate one, SlotOutcome verdict) {
        decisions.put(one.slot.key(), new Decision(one.slot, verdict));
        one.oneOff.ifPresent(done::add);
    }

    private boolean later(Candidate one) {
        return one.oneOff
                .filter(oneOff -> later.stream().anyMatch(other -> other.id().equals(oneOff.id())))
                .isPresent();
    }

    private SlotOutcome judge(Slot slot) {
        if (slot.at().plus(pace.grace()).isBefore(now)) {
            return new SlotOutcome.Expire();
        }
        return judge.forbids(slot.kind())
                .or(() -> judge.stops(slot.kind(), now))
                .or(() -> isSpent(slot, pace.cap()) ? Optional.of(Reason.DAILY_CAP) : Optional.empty())
                .or(() -> free().isAfter(slot.at()) ? Optional.of(Reason.TOO_SOON) : Optional.empty())
                .or(() -> slot.kind() == NudgeKind.CHECK_IN
                        ? Optional.empty()
                        : judge.choice().against(slot))
                .<SlotOutcome>map(SlotOutcome.Suppress::new)
                .orElseGet(SlotOutcome.Fire::new);
    }

    /** What the person asked for, or is owed, waits for its moment; the plan's own cap does not hold the former back. */
    private SlotOutcome judgeOnce(Candidate one) {
        OneOff oneOff = one.oneOff.orElseThrow();
        if (oneOff.dueAt().plus(pace.grace()).isBefore(now)) {
            return new SlotOutcome.Expire();
        }
        int cap = oneOff.cause() == OneOff.Cause.SNOOZED ? NudgeLimits.MOST_A_DAY : pace.cap();
        Optional<Reason> against = judge.forbids(one.slot.kind())
                .or(() -> isSpent(one.slot, cap) ? Optional.of(Reason.DAILY_CAP) : Optional.empty());
        if (against.isPresent()) {
            return new SlotOutcome.Suppress(against.get());
        }
        return judge.stops(one.slot.kind(), now)
                .map(reason -> waits(oneOff, reason))
                .orElseGet(() -> free().isAfter(now) ? new SlotOutcome.Postpone(free()) : new SlotOutcome.Fire());
    }

    private SlotOutcome waits(OneOff oneOff, Reason reason) {
        Optional<Instant> until = switch (reason) {
            case MEETING, DO_NOT_DISTURB, QUIET_HOURS, AWAY ->
                Optional.of(judge.circumstances().over(now, timetable.zone()));
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
        int count = 0;
        for (Past.Fired one : fired) {
            if (one.date().equals(slot.date())) {
                count++;
            }
        }
        return count >= cap;
    }

    /** When the gap after the last nudge ends. */
    private Instant free() {
        Instant free = Instant.MIN;
        for (Past.Fired one : fired) {
            Instant end = one.at().plus(pace.gap());
            free = end.isAfter(free) ? end : free;
        }
        return free;
    }

    private void merge(Slot into, List<Candidate> near) {
        for (Candidate one : near) {
            if (!decisions.containsKey(one.slot.key())
                    && !later(one)
                    && !one.slot.at().isAfter(into.at().plus(reach(one.slot)))
                    && judge.forbids(one.slot.kind()).isEmpty()) {
                decide(one, joins(one, into));
            }
        }
    }

    /** What is withheld by chance or has just been done stays out of the act that it would join. */
    private SlotOutcome joins(Candidate one, Slot into) {
        return judge.stops(one.slot.kind(), now)
                .or(() -> one.oneOff.isPresent() || one.slot.kind() == NudgeKind.CHECK_IN
                        ? Optional.empty()
                        : judge.choice().against(one.slot).filter(Reason.WITHHELD::equals))
                .<SlotOutcome>map(SlotOutcome.Suppress::new)
                .orElseGet(() -> new SlotOutcome.Merge(into.key()));
    }

    /** A check-in comes once: it joins the nudge that would otherwise leave it too soon after. */
    private Duration reach(Slot slot) {
        return slot.kind() == NudgeKind.CHECK_IN ? pace.gap() : pace.window();
    }

    private void oweABreak() {
        boolean isOwed = oneOffs.stream().anyMatch(oneOff -> oneOff.cause() == OneOff.Cause.OWED);
        if (owed.isEmpty() || isOwed) {
            return;
        }
        Instant then = judge.circumstances().over(now, timetable.zone()).plus(BREATH);
        if (isSameWork(then)) {
            UUID id = UUID.nameUUIDFromBytes((timetable.person() + "/owed/" + now).getBytes(StandardCharsets.UTF_8));
            later.add(new OneOff(id, List.copyOf(owed), then, OneOff.Cause.OWED, Optional.empty()));
        }
    }

    /** A slot that may be decided now. */
    private record Candidate(Slot slot, Optional<OneOff> oneOff) {}
}
