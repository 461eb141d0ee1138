package dev.unknot.reminder.engine.roster;

import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.schedule.SlotFilter;
import dev.unknot.reminder.schedule.Timetable;

/** What is learned of people, and what it makes of their timetables; of somebody of whom nothing is, of theirs too. */
public interface Learning extends Lookup<Learned> {

    /** The timetable at the pace that the person shows to want. */
    Timetable paced(Timetable planned, Learned learned);

    /** What is to be asked of each slot of a timetable that was {@linkplain #paced paced}. */
    SlotFilter choice(Timetable timetable, Learned learned);
}
