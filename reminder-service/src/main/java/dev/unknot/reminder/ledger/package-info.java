/** How every slot ended, and why. */
@NullMarked
package dev.unknot.reminder.ledger;

import org.jspecify.annotations.NullMarked;
