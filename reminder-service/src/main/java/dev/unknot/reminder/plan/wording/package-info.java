/** The words of a nudge: neutral ones for a locked screen, and safe instructions for the inbox. */
@NullMarked
package dev.unknot.reminder.plan.wording;

import org.jspecify.annotations.NullMarked;
