/** Everything that suppresses nudges for a while, from all tables that hold some of it. */
@NullMarked
package dev.unknot.reminder.availability.suppression;

import org.jspecify.annotations.NullMarked;
