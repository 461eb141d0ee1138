/** What became of nudges, as people, channels and time tell it. */
@NullMarked
package dev.unknot.reminder.inbox.outcome;

import org.jspecify.annotations.NullMarked;
