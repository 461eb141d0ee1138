/** Every error as problem details that say what to do and repeat nothing. */
@NullMarked
package dev.unknot.reminder.problem;

import org.jspecify.annotations.NullMarked;
