/** Answers an assessment with a plan and its first nudge. */
@NullMarked
package dev.unknot.reminder.report;

import org.jspecify.annotations.NullMarked;
