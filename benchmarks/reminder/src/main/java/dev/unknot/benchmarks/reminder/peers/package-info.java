/** Well-known schedulers, each sending nudges in the way that its manual recommends for speed. */
@NullMarked
package dev.unknot.benchmarks.reminder.peers;

import org.jspecify.annotations.NullMarked;
