/** Which nudges fall due when, and what becomes of each: pure functions of a plan, a clock and a ledger. */
@NullMarked
package dev.unknot.reminder.schedule;

import org.jspecify.annotations.NullMarked;
