/** What became of nudges, as people and channels report it, and when nobody saw them in time. */
@NullMarked
package dev.unknot.reminder.inbox.outcome;

import org.jspecify.annotations.NullMarked;
