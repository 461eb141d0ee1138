package dev.unknot.delivery.delivery;

import dev.unknot.delivery.channel.Address;
import java.util.UUID;

/**
 * Where a message goes, and the row that it comes from.
 *
 * @param endpoint whether it is an endpoint of the organisation, and not a contact of the person
 */
record Target(UUID id, boolean endpoint, Address address) {}
