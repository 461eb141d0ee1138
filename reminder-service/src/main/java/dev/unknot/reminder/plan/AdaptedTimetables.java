package dev.unknot.reminder.plan;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.schedule.timetable.Timetable;

/** Timetables at the pace to which a person responds. What is learned builds on plans, so plans only know this of it. */
public interface AdaptedTimetables {

    /** The planned timetable at the person's pace of today. */
    Timetable adapted(Person person, Timetable planned);
}
