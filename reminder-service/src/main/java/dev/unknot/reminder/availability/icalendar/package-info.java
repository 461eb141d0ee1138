/** Busy times from iCalendar documents. Pure. */
@NullMarked
package dev.unknot.reminder.availability.icalendar;

import org.jspecify.annotations.NullMarked;
