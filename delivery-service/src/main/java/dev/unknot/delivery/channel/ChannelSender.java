package dev.unknot.delivery.channel;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.message.Message;
import java.util.Optional;

/**
 * Sends by one channel. Reads and writes no database, so that the message and the address alone decide. Blocks for at most
 * half a minute, and throws only for a fault of its own.
 */
public interface ChannelSender {

    Channel channel();

    SendResult send(Message message, Address address);

    /** The limit of the peer for this address; none by default. */
    default Optional<Limit> limit(Address address) {
        return Optional.empty();
    }

    /**
     * The peer that fails as a whole, such as a mail server or an organisation's endpoint; one circuit breaker watches it, and it
     * gets a share of the senders. A host that several organisations share is not one. Never logged.
     */
    String peer(Address address);

    /**
     * A limit that holds over all replicas.
     *
     * @param key what is limited, such as a Slack channel; stored as a hash
     */
    record Limit(String key, int perSecond) {}
}
