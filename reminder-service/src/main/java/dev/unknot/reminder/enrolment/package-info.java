/** How people come, change and leave. */
@NullMarked
package dev.unknot.reminder.enrolment;

import org.jspecify.annotations.NullMarked;
