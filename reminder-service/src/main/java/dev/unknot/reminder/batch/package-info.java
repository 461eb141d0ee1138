/** Many rows in one statement. */
@NullMarked
package dev.unknot.reminder.batch;

import org.jspecify.annotations.NullMarked;
