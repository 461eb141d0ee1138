package dev.unknot.reminder.schedule.evaluation;

import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.timetable.Slot;
import java.util.Optional;

/** Leaves out slots that no rule suppresses. */
public interface SlotFilter {

    /** Leaves out nothing. */
    SlotFilter ANY = slot -> Optional.empty();

    /** The reason to leave the slot out, if any; the same however often it is asked. */
    Optional<Reason> against(Slot slot);
}
