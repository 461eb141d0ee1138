/** Decides what becomes of each due slot: pure functions of a plan, a moment and the ledger. */
@NullMarked
package dev.unknot.reminder.schedule.evaluation;

import org.jspecify.annotations.NullMarked;
