/** Measures {@code POST /assessments} from outside: the peak, and the answers at half of it. */
@NullMarked
package dev.unknot.benchmarks.triage.load;

import org.jspecify.annotations.NullMarked;
