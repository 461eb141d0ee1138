/** From a report or a due slot to ledger, inbox and topic, in one transaction. */
@NullMarked
package dev.unknot.reminder.firing;

import org.jspecify.annotations.NullMarked;
