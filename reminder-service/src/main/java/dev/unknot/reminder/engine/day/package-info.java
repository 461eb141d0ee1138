/** One day of a person: every slot of it, those that ended and those still to come. */
@NullMarked
package dev.unknot.reminder.engine.day;

import org.jspecify.annotations.NullMarked;
