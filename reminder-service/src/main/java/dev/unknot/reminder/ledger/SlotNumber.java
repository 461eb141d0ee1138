package dev.unknot.reminder.ledger;

import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;

/**
 * The column slot. It is part of the primary key and the column source is not, so slots of different sources take numbers
 * from different ranges. Only this class knows them; everybody else asks for the source.
 */
public final class SlotNumber {

    // Minutes of a plan stay below: a day's work ends within two days.
    private static final int RANGE = 10_000;

    private SlotNumber() {}

    /** As stored: unique among the slots of one kind, person and day. */
    public static int stored(Slot.Key key) {
        return switch (key.source()) {
            case PLAN -> key.number();
            case REPORT -> -1 - key.number();
            case SNOOZE -> RANGE + key.number();
            case OWED -> 2 * RANGE + key.number();
        };
    }

    /** As numbered within its source. Owed breaks were once stored in the range of snoozes. */
    public static int read(int stored, Source source) {
        return source == Source.REPORT ? -1 - stored : stored % RANGE;
    }
}
