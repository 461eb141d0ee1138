/** When people are busy, and never with what, read from the calendars they gave: the table feed. */
@NullMarked
package dev.unknot.reminder.availability.calendar;

import org.jspecify.annotations.NullMarked;
