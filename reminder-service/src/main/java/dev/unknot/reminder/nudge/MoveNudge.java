package dev.unknot.reminder.nudge;

import dev.unknot.reminder.employee.Employee;
import dev.unknot.reminder.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Moves a nudge on, its slot in the ledger with it; whoever calls holds the lock on the nudge. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MoveNudge {

    private final Ledger ledger;
    private final Clock clock;

    MoveNudge(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether that changed anything. */
    public boolean move(Nudge nudge, NudgeState next) {
        NudgeState before = NudgeState.of(nudge.state);
        if (!before.mayBecome(next)) {
            return false;
        }
        nudge.state = next.key();
        if (before.slot() != next.slot()) {
            ledger.become(nudge.person, nudge.id, nudge.dueAt, before.slot(), next.slot());
        }
        return true;
    }

    /** Puts the nudge off by {@code wait} from {@code asked} on, or longer, into the person's hours; whether it did. */
    public boolean snooze(Nudge nudge, Instant asked, Duration wait) {
        if (!move(nudge, NudgeState.SNOOZED)) {
            return false;
        }
        Instant now = clock.instant();
        Instant wanted = asked.isAfter(now) ? now.plus(wait) : asked.plus(wait);
        Employee.of(nudge.person)
                .ifPresent(employee -> new Snooze(nudge, employee, wanted.isAfter(now) ? wanted : now).persist());
        return true;
    }
}
