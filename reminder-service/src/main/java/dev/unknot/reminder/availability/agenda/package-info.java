/** The days ahead as a calendar for the programs in which people keep theirs. */
@NullMarked
package dev.unknot.reminder.availability.agenda;

import org.jspecify.annotations.NullMarked;
