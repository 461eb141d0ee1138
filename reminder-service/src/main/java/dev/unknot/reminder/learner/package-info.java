/** Learns once a day from what became of each person's nudges, and shows it to them. */
@NullMarked
package dev.unknot.reminder.learner;

import org.jspecify.annotations.NullMarked;
