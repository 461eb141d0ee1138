/** From a report or a due slot to ledger, inbox and topic, in one transaction. */
@NullMarked
package dev.unknot.reminder.engine.firing;

import org.jspecify.annotations.NullMarked;
