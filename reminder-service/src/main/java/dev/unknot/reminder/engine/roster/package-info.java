/** The people of this replica's buckets, in memory. */
@NullMarked
package dev.unknot.reminder.engine.roster;

import org.jspecify.annotations.NullMarked;
