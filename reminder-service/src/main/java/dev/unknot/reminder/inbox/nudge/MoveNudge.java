package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.OneOffs;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonLeft;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Moves a nudge to its next state, and its slot in the ledger with it. The caller holds the lock on the nudge. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MoveNudge {

    private final Ledger ledger;
    private final OneOffs oneOffs;
    private final InboxNotifier inboxNotifier;
    private final Clock clock;

    MoveNudge(Ledger ledger, OneOffs oneOffs, InboxNotifier inboxNotifier, Clock clock) {
        this.ledger = ledger;
        this.oneOffs = oneOffs;
        this.inboxNotifier = inboxNotifier;
        this.clock = clock;
    }

    /** Returns whether that changed anything. */
    public boolean move(Nudge nudge, NudgeState next) {
        NudgeState before = NudgeState.of(nudge.state);
        if (!before.mayBecome(next)) {
            return false;
        }
        nudge.state = next.key();
        if (before == NudgeState.SNOOZED) {
            oneOffs.remove(nudge.person(), nudge.id);
        }
        if (before.slot() != next.slot()) {
            ledger.become(nudge.person(), nudge.id, nudge.dueAt, before.slot(), next.slot());
        }
        inboxNotifier.notify(List.of(nudge.person()));
        return true;
    }

    /**
     * Puts the nudge off until {@code wait} after {@code asked}, or later if that is outside the person's hours.
     *
     * @return whether that changed anything
     */
    public boolean snooze(Nudge nudge, Instant asked, Duration wait) {
        if (!move(nudge, NudgeState.SNOOZED)) {
            return false;
        }
        Instant now = clock.instant();
        Instant wanted = asked.isAfter(now) ? now.plus(wait) : asked.plus(wait);
        Employee.of(nudge.person())
                .ifPresent(employee -> oneOffs.put(
                        nudge.person(),
                        new OneOff(
                                nudge.id,
                                nudge.kinds.stream().map(NudgeKind::of).toList(),
                                employee.nextWorking(wanted.isAfter(now) ? wanted : now),
                                OneOff.Cause.SNOOZED,
                                Optional.ofNullable(nudge.remedy))));
        return true;
    }

    void on(@Observes PersonLeft left) {
        Nudge.erase(left.person());
    }
}
