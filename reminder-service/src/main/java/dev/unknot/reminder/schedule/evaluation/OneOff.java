package dev.unknot.reminder.schedule.evaluation;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that comes once, beside the plan.
 *
 * @param id the nudge that was put off; of an owed break an id of its own
 * @param kinds the leading one first; never empty
 * @param remedy the slug of the remedy that was put off
 */
public record OneOff(UUID id, List<NudgeKind> kinds, Instant dueAt, Cause cause, Optional<String> remedy) {

    /** An owed break comes this long after what swallowed it, so that nobody is nudged while still closing the door. */
    public static final Duration AFTER_INTERRUPTION = Duration.ofMinutes(3);

    /** Why it comes. */
    public enum Cause {
        /** The person asked for it later. */
        SNOOZED(Source.SNOOZE),
        /** A meeting or a do-not-disturb swallowed a break. */
        OWED(Source.OWED);

        private final Source source;

        Cause(Source source) {
            this.source = source;
        }
    }

    public OneOff at(Instant later) {
        return new OneOff(id, kinds, later, cause, remedy);
    }

    /** When an owed break comes whose person is free from {@code free} on, or since then. */
    public static Instant afterInterruption(Instant free, Instant now) {
        return (free.isAfter(now) ? free : now).plus(AFTER_INTERRUPTION);
    }

    /** An owed break comes then if it was to come later; anything else comes when it was to come. */
    public OneOff broughtForward(Instant then) {
        return cause == Cause.OWED && dueAt.isAfter(then) ? at(then) : this;
    }

    /** The slot as which it comes. */
    public Slot slot(ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(dueAt, zone);
        int minute = local.toLocalTime().toSecondOfDay() / 60;
        return new Slot(new Slot.Key(kinds.get(0), local.toLocalDate(), cause.source, minute), dueAt);
    }
}
