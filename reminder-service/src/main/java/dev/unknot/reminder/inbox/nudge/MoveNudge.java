package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.OneOffs;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonLeft;
import dev.unknot.reminder.schedule.OneOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Moves a nudge on, its slot in the ledger with it; whoever calls holds the lock on the nudge. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MoveNudge {

    private final Ledger ledger;
    private final OneOffs oneOffs;
    private final InboxNotifier bell;
    private final Event<NudgeMoved> moved;
    private final Clock clock;

    MoveNudge(Ledger ledger, OneOffs oneOffs, InboxNotifier bell, Event<NudgeMoved> moved, Clock clock) {
        this.ledger = ledger;
        this.oneOffs = oneOffs;
        this.bell = bell;
        this.moved = moved;
        this.clock = clock;
    }

    /** Whether that changed anything; {@code at} is when it happened. */
    public boolean move(Nudge nudge, NudgeState next, Instant at) {
        NudgeState before = NudgeState.of(nudge.state);
        if (!before.mayBecome(next)) {
            return false;
        }
        nudge.state = next.key();
        if (before == NudgeState.SNOOZED) {
            oneOffs.remove(nudge.person, nudge.id);
        }
        if (before.slot() != next.slot()) {
            ledger.become(nudge.person, nudge.id, nudge.dueAt, before.slot(), next.slot());
        }
        bell.ring(List.of(nudge.person));
        List<NudgeKind> kinds = nudge.kinds.stream().map(NudgeKind::of).toList();
        moved.fire(new NudgeMoved(nudge.person, nudge.id, kinds, nudge.dueAt, before, next, at));
        return true;
    }

    /** Puts the nudge off by {@code wait} from {@code asked} on, or longer, into the person's hours; whether it did. */
    public boolean snooze(Nudge nudge, Instant asked, Duration wait) {
        if (!move(nudge, NudgeState.SNOOZED, asked)) {
            return false;
        }
        Instant now = clock.instant();
        Instant wanted = asked.isAfter(now) ? now.plus(wait) : asked.plus(wait);
        Employee.of(nudge.person)
                .ifPresent(employee -> oneOffs.put(
                        nudge.person,
                        new OneOff(
                                nudge.id,
                                nudge.kinds.stream().map(NudgeKind::of).toList(),
                                employee.nextWorking(wanted.isAfter(now) ? wanted : now),
                                OneOff.Cause.SNOOZED,
                                Optional.ofNullable(nudge.remedy))));
        return true;
    }

    void on(@Observes PersonLeft left) {
        Nudge.delete("person = ?1", left.person());
    }
}
