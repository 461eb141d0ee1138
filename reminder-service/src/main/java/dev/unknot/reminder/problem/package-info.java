/** What the problem library does not turn into problem details, or not with this Quarkus. */
@NullMarked
package dev.unknot.reminder.problem;

import org.jspecify.annotations.NullMarked;
