/** Which buckets this replica holds, and the one connection that proves it and writes: the table bucket. */
@NullMarked
package dev.unknot.reminder.engine.lease;

import org.jspecify.annotations.NullMarked;
