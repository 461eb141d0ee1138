/** Nudges that went out, and how one moves on. */
@NullMarked
package dev.unknot.reminder.nudge;

import org.jspecify.annotations.NullMarked;
