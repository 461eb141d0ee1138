/** What is learned of how a person takes nudges, and what follows from it: pure functions of what became of each. */
@NullMarked
package dev.unknot.reminder.learning;

import org.jspecify.annotations.NullMarked;
