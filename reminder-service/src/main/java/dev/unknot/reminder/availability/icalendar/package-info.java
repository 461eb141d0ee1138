/** What an iCalendar document says of somebody's time; pure. */
@NullMarked
package dev.unknot.reminder.availability.icalendar;

import org.jspecify.annotations.NullMarked;
