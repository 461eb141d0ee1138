package dev.unknot.reminder.schedule;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that comes once, beside the plan.
 *
 * @param id the nudge that was put off; for an owed break a name of its own
 * @param kinds what it is about, the heaviest first; never empty
 * @param remedy the slug of the remedy that was put off
 */
public record OneOff(UUID id, List<NudgeKind> kinds, Instant dueAt, Cause cause, Optional<String> remedy) {

    /** Slots of a plan are numbered by their minute, which never reaches this. */
    public static final int FIRST_NUMBER = 10_000;

    /** Why it comes. */
    public enum Cause {
        /** The person asked for it later. */
        SNOOZED,
        /** A meeting or a do-not-disturb swallowed a break. */
        OWED
    }

    public OneOff at(Instant later) {
        return new OneOff(id, kinds, later, cause, remedy);
    }

    /** The slot as which it comes. */
    public Slot slot(ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(dueAt, zone);
        int minute = local.toLocalTime().toSecondOfDay() / 60;
        return new Slot(new Slot.Key(kinds.get(0), local.toLocalDate(), FIRST_NUMBER + minute), dueAt);
    }
}
