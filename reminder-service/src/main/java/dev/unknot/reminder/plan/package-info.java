/** What a person is nudged about: the tables plan and report. */
@NullMarked
package dev.unknot.reminder.plan;

import org.jspecify.annotations.NullMarked;
