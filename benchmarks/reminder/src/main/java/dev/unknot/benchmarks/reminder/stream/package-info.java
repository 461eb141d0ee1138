/** Many open event streams at once. */
@NullMarked
package dev.unknot.benchmarks.reminder.stream;

import org.jspecify.annotations.NullMarked;
