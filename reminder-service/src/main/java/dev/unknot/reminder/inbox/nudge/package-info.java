/** Nudges that went out, and how one moves on. */
@NullMarked
package dev.unknot.reminder.inbox.nudge;

import org.jspecify.annotations.NullMarked;
