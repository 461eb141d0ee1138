/** Measures how fast triage decides and reads, beside the same rules in Drools. */
@NullMarked
package dev.unknot.benchmarks.triage;

import org.jspecify.annotations.NullMarked;
