/** How fast nudges go out, beside schedulers that do the same work. */
@NullMarked
package dev.unknot.benchmarks.reminder;

import org.jspecify.annotations.NullMarked;
