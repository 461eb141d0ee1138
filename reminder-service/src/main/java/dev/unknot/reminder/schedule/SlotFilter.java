package dev.unknot.reminder.schedule;

import java.util.Optional;

/** What has been learned says to a slot that nothing else stands against. */
public interface SlotFilter {

    /** Every slot will do. */
    SlotFilter ANY = slot -> Optional.empty();

    /** The reason to leave the slot out, if any; the same however often it is asked. */
    Optional<Reason> against(Slot slot);
}
