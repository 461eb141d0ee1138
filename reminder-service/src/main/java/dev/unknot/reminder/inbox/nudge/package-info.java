/** Nudges that went out: the table nudge, their ids, and how one moves on. */
@NullMarked
package dev.unknot.reminder.inbox.nudge;

import org.jspecify.annotations.NullMarked;
