/** What became of nudges, as people, channels and time tell it. */
@NullMarked
package dev.unknot.reminder.outcome;

import org.jspecify.annotations.NullMarked;
