/** Who schedules whom: which buckets this replica holds, and the one connection that both proves it and writes. */
@NullMarked
package dev.unknot.reminder.engine.lease;

import org.jspecify.annotations.NullMarked;
