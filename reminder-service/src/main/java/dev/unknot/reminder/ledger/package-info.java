/** How every slot ended, and what is still to come once: the tables slot and one_off, and their days. */
@NullMarked
package dev.unknot.reminder.ledger;

import org.jspecify.annotations.NullMarked;
