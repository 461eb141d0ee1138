/** When a person is busy, read from an address that they gave; never what with. */
@NullMarked
package dev.unknot.reminder.availability.calendar;

import org.jspecify.annotations.NullMarked;
