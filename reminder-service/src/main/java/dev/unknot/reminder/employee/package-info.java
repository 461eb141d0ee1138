/** Who is looked after, where and when they work. */
@NullMarked
package dev.unknot.reminder.employee;

import org.jspecify.annotations.NullMarked;
