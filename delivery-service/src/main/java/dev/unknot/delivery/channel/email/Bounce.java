package dev.unknot.delivery.channel.email;

import dev.unknot.delivery.channel.Cause;
import java.util.UUID;

/**
 * A mail could not be delivered. Fired as an event for each report that was read.
 *
 * @param cause with the status code of RFC 3463, such as {@code 5.1.1}
 * @param isPermanent whether the address is to be closed (5.x.x); otherwise it is only counted (4.x.x)
 */
public record Bounce(UUID nudge, Cause cause, boolean isPermanent) {}
