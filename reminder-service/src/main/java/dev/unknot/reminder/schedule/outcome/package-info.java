/** What becomes of a slot. */
@NullMarked
package dev.unknot.reminder.schedule.outcome;

import org.jspecify.annotations.NullMarked;
