package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import java.util.Optional;
import java.util.UUID;

/** A nudge on one channel, as paths name it: {@code 6f0f5a43-2f0c-4d52-9d64-0e6f2f9d3a10.email}. */
record DeliveryId(UUID nudge, Channel channel) {

    private static final int UUID_LENGTH = 36;

    static Optional<DeliveryId> of(String text) {
        if (text.length() <= UUID_LENGTH || text.charAt(UUID_LENGTH) != '.') {
            return Optional.empty();
        }
        return nudge(text.substring(0, UUID_LENGTH))
                .flatMap(nudge ->
                        Channel.find(text.substring(UUID_LENGTH + 1)).map(channel -> new DeliveryId(nudge, channel)));
    }

    private static Optional<UUID> nudge(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return nudge + "." + channel.key();
    }
}
