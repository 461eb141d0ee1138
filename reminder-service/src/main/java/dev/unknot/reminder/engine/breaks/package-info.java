/** Breaks that a person starts or moves. */
@NullMarked
package dev.unknot.reminder.engine.breaks;

import org.jspecify.annotations.NullMarked;
