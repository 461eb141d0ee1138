/** Decides which channel is next, when and why. Pure. */
@NullMarked
package dev.unknot.delivery.delivery.decision;

import org.jspecify.annotations.NullMarked;
