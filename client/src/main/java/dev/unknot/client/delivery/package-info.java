/** Bodies of delivery-service. Text where a newer service may have new values. */
@NullMarked
package dev.unknot.client.delivery;

import org.jspecify.annotations.NullMarked;
