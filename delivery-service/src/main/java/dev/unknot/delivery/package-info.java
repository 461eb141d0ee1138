/** Delivers nudges by the channels that people chose. */
@NullMarked
package dev.unknot.delivery;

import org.jspecify.annotations.NullMarked;
