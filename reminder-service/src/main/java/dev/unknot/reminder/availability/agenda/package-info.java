/** The days ahead as a calendar of its own, for the programs in which people look at their days. */
@NullMarked
package dev.unknot.reminder.availability.agenda;

import org.jspecify.annotations.NullMarked;
