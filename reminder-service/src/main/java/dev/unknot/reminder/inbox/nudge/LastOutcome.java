package dev.unknot.reminder.inbox.nudge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person last did with a nudge.
 *
 * @param outcome snoozed, done or dismissed
 * @param before the state to which undoing returns: seen or snoozed
 * @param again when the nudge comes again if it was snoozed, or was to come again if this outcome ended a snooze
 * @param undone whether it was taken back
 */
public record LastOutcome(
        NudgeState outcome,
        Instant at,
        NudgeState before,
        Optional<Instant> again,
        Optional<Felt> felt,
        boolean undone) {

    /** An outcome can be taken back for so long. */
    public static final Duration UNDOABLE = Duration.ofMinutes(10);

    /** Until when it can be taken back; empty when that is over. A snooze can be until the nudge comes again. */
    public Optional<Instant> undoUntil(Instant now) {
        Instant inTime = at.plus(UNDOABLE);
        Instant until =
                outcome == NudgeState.SNOOZED ? again.filter(inTime::isAfter).orElse(inTime) : inTime;
        return Optional.of(until).filter(end -> !undone && end.isAfter(now));
    }
}
