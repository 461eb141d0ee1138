/** How every slot ended, and why. */
@NullMarked
package dev.unknot.reminder.engine.ledger;

import org.jspecify.annotations.NullMarked;
