/** The slots of a person's working days: pure functions of the plan and the calendar. */
@NullMarked
package dev.unknot.reminder.schedule.timetable;

import org.jspecify.annotations.NullMarked;
