package dev.unknot.reminder.firing;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.employee.Employee;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.nudge.Snooze;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.schedule.Pace;
import dev.unknot.reminder.schedule.Reason;
import dev.unknot.reminder.schedule.Slot;
import dev.unknot.reminder.schedule.SlotState;
import dev.unknot.reminder.schedule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A nudge that was put off and is due again.
 *
 * @param near what the ledger says of this person around now
 */
record Repeat(Snooze snooze, Plan plan, Employee employee, List<LedgerRow> near) {

    private static final int FIRST_INDEX = dev.unknot.reminder.schedule.OneOff.FIRST_NUMBER;

    /** When it may come: not right after another nudge, and in the person's hours. */
    Instant earliest(Instant now) {
        Instant free = near.stream()
                .filter(row -> row.state() == SlotState.FIRED)
                .map(row -> row.slot().at().plus(Pace.USUAL.gap()))
                .max(Instant::compareTo)
                .filter(now::isBefore)
                .orElse(now);
        return employee.nextWorking(free);
    }

    Verdict verdict(Instant now, Set<NudgeKind> offerable) {
        if (snooze.dueAt.plus(Pace.USUAL.grace()).isBefore(now)) {
            return new Verdict.Expire();
        }
        if (plan.held && kind() != NudgeKind.CHECK_IN) {
            return new Verdict.Suppress(Reason.HELD);
        }
        if (!offerable.contains(kind())) {
            return new Verdict.Suppress(Reason.NO_REMEDY);
        }
        // Asked for by the person, so the plan's own cap does not hold it back, but the one for everybody does.
        return wentOut() >= Pace.MOST_A_DAY ? new Verdict.Suppress(Reason.DAILY_CAP) : new Verdict.Fire();
    }

    LedgerRow row(Verdict verdict) {
        long before = near.stream()
                .map(row -> row.slot().key())
                .filter(key -> key.date().equals(date()) && key.number() >= FIRST_INDEX)
                .count();
        Slot slot = new Slot(new Slot.Key(kind(), date(), (int) (FIRST_INDEX + before)), snooze.dueAt);
        return new LedgerRow(
                snooze.person,
                slot,
                verdict.state(),
                verdict.reason().map(Enum::name),
                verdict instanceof Verdict.Fire ? Optional.of(snooze.again) : Optional.empty());
    }

    private long wentOut() {
        return near.stream()
                .filter(row -> row.state() == SlotState.FIRED || row.state() == SlotState.SNOOZED)
                .filter(row -> row.slot().date().equals(date()))
                .count();
    }

    private NudgeKind kind() {
        return NudgeKind.of(snooze.kinds.get(0));
    }

    private LocalDate date() {
        return LocalDate.ofInstant(snooze.dueAt, employee.zoneId().orElse(ZoneOffset.UTC));
    }
}
