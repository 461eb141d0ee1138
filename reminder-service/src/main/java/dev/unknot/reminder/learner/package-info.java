/** Learns once a day from what became of each person's nudges: the tables learned, trial and learning. */
@NullMarked
package dev.unknot.reminder.learner;

import org.jspecify.annotations.NullMarked;
