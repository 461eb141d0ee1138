/** The schedulers that people use, each doing the work of nudges in the way its manual advises for speed. */
@NullMarked
package dev.unknot.benchmarks.reminder.peers;

import org.jspecify.annotations.NullMarked;
