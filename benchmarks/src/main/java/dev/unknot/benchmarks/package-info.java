/** Measures the packaged services from outside, by requests over a socket. */
@NullMarked
package dev.unknot.benchmarks;

import org.jspecify.annotations.NullMarked;
