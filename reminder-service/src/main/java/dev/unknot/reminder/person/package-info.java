/** Who is looked after, where and when they work. */
@NullMarked
package dev.unknot.reminder.person;

import org.jspecify.annotations.NullMarked;
