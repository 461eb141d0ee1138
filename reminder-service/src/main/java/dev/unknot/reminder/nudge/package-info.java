/** The inbox: what a nudge says, and what became of it. */
@NullMarked
package dev.unknot.reminder.nudge;

import org.jspecify.annotations.NullMarked;
