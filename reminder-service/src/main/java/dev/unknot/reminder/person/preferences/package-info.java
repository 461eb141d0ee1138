/** What people prefer for themselves: the table preferences. */
@NullMarked
package dev.unknot.reminder.person.preferences;

import org.jspecify.annotations.NullMarked;
