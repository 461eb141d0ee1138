/** Lets one replica at a time do a piece of work: the table lease. */
@NullMarked
package dev.unknot.delivery.lease;

import org.jspecify.annotations.NullMarked;
