/** The protocol's rules in Drools, to be held against. */
@NullMarked
package dev.unknot.benchmarks.triage.drools;

import org.jspecify.annotations.NullMarked;
