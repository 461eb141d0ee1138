/** Events in: each once in effect, for as long as the database is away, and dead letters for the rest. */
@NullMarked
package dev.unknot.reminder.intake;

import org.jspecify.annotations.NullMarked;
