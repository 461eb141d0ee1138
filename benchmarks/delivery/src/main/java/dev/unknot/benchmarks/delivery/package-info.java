/** How fast nudges go out on each channel. */
@NullMarked
package dev.unknot.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
