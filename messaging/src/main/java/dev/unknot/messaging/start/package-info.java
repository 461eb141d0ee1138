/** How a service starts: as the service, or as one of the commands that its jar holds. */
@NullMarked
package dev.unknot.messaging.start;

import org.jspecify.annotations.NullMarked;
