package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.availability.holiday.WorkingTimes;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.OneOffs;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonErased;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Moves a nudge to its next state or back, and its slot in the ledger with it. The caller holds the lock on the nudge. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MoveNudge {

    private final Ledger ledger;
    private final OneOffs oneOffs;
    private final Outcomes outcomes;
    private final Nudges nudges;
    private final Inboxes inboxes;
    private final InboxNotifier inboxNotifier;
    private final WorkingTimes workingTimes;
    private final Clock clock;

    MoveNudge(
            Ledger ledger,
            OneOffs oneOffs,
            Outcomes outcomes,
            Nudges nudges,
            Inboxes inboxes,
            InboxNotifier inboxNotifier,
            WorkingTimes workingTimes,
            Clock clock) {
        this.ledger = ledger;
        this.oneOffs = oneOffs;
        this.outcomes = outcomes;
        this.nudges = nudges;
        this.inboxes = inboxes;
        this.inboxNotifier = inboxNotifier;
        this.workingTimes = workingTimes;
        this.clock = clock;
    }

    /**
     * Moves it to any state but snoozed.
     *
     * @param at when the person did it
     * @return whether that changed anything
     */
    public boolean move(Nudge nudge, NudgeState next, Instant at) {
        return move(nudge, next, at, Optional.empty());
    }

    /** What became of the wish to put a nudge off. */
    public enum Snoozed {
        PUT_OFF,
        /** It is put off like this already, or its state does not allow it. */
        UNCHANGED,
        /** It was put off before and has come again since. */
        CAME_AGAIN
    }

    /**
     * Puts the nudge off until {@code wait} after {@code asked}, or later if that is outside the person's hours. Another
     * length replaces that of an earlier snooze.
     */
    public Snoozed snooze(Nudge nudge, Instant asked, Duration wait) {
        Instant now = clock.instant();
        Instant at = asked.isAfter(now) ? now : asked;
        return nudge.state() == NudgeState.SNOOZED
                ? snoozeAnew(nudge, at, wait)
                : snoozeFirst(nudge, at, nextWorking(nudge, at.plus(wait)));
    }

    private Snoozed snoozeFirst(Nudge nudge, Instant asked, Optional<Instant> again) {
        if (!move(nudge, NudgeState.SNOOZED, asked, again)) {
            return Snoozed.UNCHANGED;
        }
        again.ifPresent(due -> comeAgain(nudge, due));
        return Snoozed.PUT_OFF;
    }

    private Snoozed snoozeAnew(Nudge nudge, Instant asked, Duration wait) {
        Optional<LastOutcome> last = outcomes.of(nudge.id).filter(one -> one.outcome() == NudgeState.SNOOZED);
        if (last.filter(one -> asked.isBefore(one.at()) || isThat(nudge, one, wait))
                .isPresent()) {
            return Snoozed.UNCHANGED;
        }
        if (oneOffs.remove(nudge.person(), nudge.id).isEmpty()) {
            return Snoozed.CAME_AGAIN;
        }
        Optional<Instant> again = nextWorking(nudge, asked.plus(wait));
        outcomes.put(
                nudge.id,
                NudgeState.SNOOZED,
                asked,
                last.map(LastOutcome::before).orElse(NudgeState.SEEN),
                again);
        again.ifPresent(due -> comeAgain(nudge, due));
        return Snoozed.PUT_OFF;
    }

    /** Whether this snooze was for so long. */
    private boolean isThat(Nudge nudge, LastOutcome snooze, Duration wait) {
        Optional<Instant> again = Employee.of(nudge.person())
                .map(employee -> workingTimes.next(employee, snooze.at().plus(wait)));
        return again.equals(snooze.again());
    }

    /**
     * Takes the nudge's last outcome back, and everything that it changed.
     *
     * @return false, with nothing changed, when it was a snooze that is over
     */
    public boolean undo(Nudge nudge, LastOutcome last) {
        if (last.outcome() == NudgeState.SNOOZED) {
            if (oneOffs.remove(nudge.person(), nudge.id).isEmpty()) {
                return false;
            }
        } else {
            last.again().flatMap(due -> nextWorking(nudge, due)).ifPresent(due -> comeAgain(nudge, due));
        }
        become(nudge, last.before());
        outcomes.undo(nudge.id);
        return true;
    }

    /** Marks everything that is unread in an inbox as seen. The caller holds the lock on the person. */
    public List<Nudges.Seen> seeAll(Person person) {
        Instant now = clock.instant();
        // What gave way to newer ones stays unseen, or it would come back.
        List<Nudges.Seen> seen = nudges.see(inboxes.of(person).unread(now), now);
        seen.stream()
                .filter(one -> one.before().slot() != NudgeState.SEEN.slot())
                .forEach(one -> ledger.become(
                        person, one.id(), one.dueAt(), one.before().slot(), NudgeState.SEEN.slot()));
        if (!seen.isEmpty()) {
            inboxNotifier.notify(List.of(person));
        }
        return seen;
    }

    private boolean move(Nudge nudge, NudgeState next, Instant at, Optional<Instant> snoozedUntil) {
        NudgeState before = nudge.state();
        if (!before.mayBecome(next)) {
            return false;
        }
        Optional<Instant> again =
                before == NudgeState.SNOOZED ? oneOffs.remove(nudge.person(), nudge.id) : snoozedUntil;
        become(nudge, next);
        if (next.isAnswered()) {
            Instant now = clock.instant();
            outcomes.put(nudge.id, next, at.isBefore(now) ? at : now, before.afterUndo(), again);
        }
        return true;
    }

    private void become(Nudge nudge, NudgeState next) {
        NudgeState before = nudge.state();
        nudge.state = next.key();
        if (before.slot() != next.slot()) {
            ledger.become(nudge.person(), nudge.id, nudge.dueAt, before.slot(), next.slot());
        }
        inboxNotifier.notify(List.of(nudge.person()));
    }

    /** The first working moment of the person from {@code wanted} on that is not over; empty when nobody knows the person. */
    private Optional<Instant> nextWorking(Nudge nudge, Instant wanted) {
        Instant now = clock.instant();
        return Employee.of(nudge.person())
                .map(employee -> workingTimes.next(employee, wanted.isAfter(now) ? wanted : now));
    }

    private void comeAgain(Nudge nudge, Instant due) {
        oneOffs.put(
                nudge.person(),
                new OneOff(
                        nudge.id,
                        nudge.kinds.stream().map(NudgeKind::of).toList(),
                        due,
                        OneOff.Cause.SNOOZED,
                        Optional.ofNullable(nudge.remedy)));
    }

    void on(@Observes PersonErased erased) {
        // Outcomes name their nudge only.
        outcomes.erase(erased.person());
        Nudge.erase(erased.person());
    }
}
