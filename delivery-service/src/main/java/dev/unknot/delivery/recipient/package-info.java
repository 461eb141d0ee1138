/** Where people can be reached, and who has left. */
@NullMarked
package dev.unknot.delivery.recipient;

import org.jspecify.annotations.NullMarked;
