/** Takes each nudge through the channels of its person. */
@NullMarked
package dev.unknot.delivery.delivery;

import org.jspecify.annotations.NullMarked;
