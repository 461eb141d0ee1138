/** The endpoints at which organisations get events by HTTP. */
@NullMarked
package dev.unknot.delivery.webhook;

import org.jspecify.annotations.NullMarked;
