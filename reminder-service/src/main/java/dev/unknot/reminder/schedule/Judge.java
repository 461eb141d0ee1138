package dev.unknot.reminder.schedule;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what becomes of one person's due slots.
 *
 * @param held a clinician is to see the person first: only a check-in may come
 * @param offerable the kinds for which there is something safe to offer
 */
public record Judge(Timetable timetable, Phase phase, boolean held, Set<NudgeKind> offerable) {

    /**
     * One decision for each slot after {@code after} up to {@code upTo} that is not settled, and for those shortly
     * ahead that merge into one that fires.
     *
     * @param now never before {@code upTo}; later by the length of an outage
     */
    public List<Decision> decide(Instant after, Instant upTo, Instant now, Past past) {
        Map<Slot.Key, Decision> decisions = new LinkedHashMap<>();
        List<Past.Fired> fired = new ArrayList<>(past.fired());
        List<Slot> near = timetable.between(after, upTo.plus(timetable.pace().gap()), phase).stream()
                .filter(slot -> !past.settled().contains(slot.key()))
                .toList();
        for (Slot slot : near) {
            if (slot.at().isAfter(upTo) || decisions.containsKey(slot.key())) {
                continue;
            }
            Verdict verdict = judge(slot, now, fired);
            decisions.put(slot.key(), new Decision(slot, verdict));
            if (verdict instanceof Verdict.Fire) {
                fired.add(new Past.Fired(slot.date(), slot.at()));
                merge(slot, near, decisions);
            }
        }
        return List.copyOf(decisions.values());
    }

    private Verdict judge(Slot slot, Instant now, List<Past.Fired> fired) {
        Pace pace = timetable.pace();
        if (slot.at().plus(pace.grace()).isBefore(now)) {
            return new Verdict.Expire();
        }
        if (!allowed(slot)) {
            return new Verdict.Suppress(held && slot.kind() != NudgeKind.CHECK_IN ? Reason.HELD : Reason.NO_REMEDY);
        }
        if (!timetable.week().contains(now, timetable.zone())) {
            return new Verdict.Suppress(Reason.OUTSIDE_HOURS);
        }
        if (fired.stream().filter(one -> one.date().equals(slot.date())).count() >= pace.cap()) {
            return new Verdict.Suppress(Reason.DAILY_CAP);
        }
        if (fired.stream().anyMatch(one -> one.at().plus(pace.gap()).isAfter(slot.at()))) {
            return new Verdict.Suppress(Reason.TOO_SOON);
        }
        return new Verdict.Fire();
    }

    private boolean allowed(Slot slot) {
        return slot.kind() == NudgeKind.CHECK_IN || !held && offerable.contains(slot.kind());
    }

    private void merge(Slot into, List<Slot> near, Map<Slot.Key, Decision> decisions) {
        near.stream()
                .filter(slot -> !decisions.containsKey(slot.key()) && allowed(slot))
                .filter(slot -> !slot.at().isAfter(into.at().plus(reach(slot))))
                .forEach(slot -> decisions.put(slot.key(), new Decision(slot, new Verdict.Merge(into.key()))));
    }

    /** A check-in comes once: it joins the nudge that would otherwise leave it too soon after. */
    private Duration reach(Slot slot) {
        return slot.kind() == NudgeKind.CHECK_IN
                ? timetable.pace().gap()
                : timetable.pace().window();
    }
}
