/** Whose schedule changed since the engine read it: the table changed. */
@NullMarked
package dev.unknot.reminder.person.change;

import org.jspecify.annotations.NullMarked;
