/** Pauses that people ask for: the table pause. */
@NullMarked
package dev.unknot.reminder.availability.pause;

import org.jspecify.annotations.NullMarked;
