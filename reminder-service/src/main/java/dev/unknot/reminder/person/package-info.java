/** The people themselves: where and when they work, what they prefer, and who changed or left. */
@NullMarked
package dev.unknot.reminder.person;

import org.jspecify.annotations.NullMarked;
