/** What an iCalendar document says of somebody's time; pure. */
@NullMarked
package dev.unknot.reminder.icalendar;

import org.jspecify.annotations.NullMarked;
