package dev.unknot.delivery.channel;

import java.util.Locale;

/** The reasons why a channel does not deliver. Each has words for the person in {@code reasons.yaml}. */
public enum Reason {
    /** No connection, or the name does not resolve. */
    UNREACHABLE,
    TIMED_OUT,
    /** The peer has a fault, such as 500. */
    PEER_FAILED,
    /** The peer asked for fewer messages. */
    TOO_MANY,
    /** Too many attempts failed lately, so none is made for a while. */
    PEER_DOWN,
    /** The address does not exist any more, or unsubscribed at the peer. */
    ADDRESS_CLOSED,
    /** No key opens the address as it is stored. */
    ADDRESS_UNREADABLE,
    /** The mailbox takes no mail for now, such as one that is full. Says nothing about the server. */
    MAILBOX_BUSY,
    /** Not an address of this channel. */
    ADDRESS_INVALID,
    /** The address is in a private network, or its host is not allowed. */
    ADDRESS_FORBIDDEN,
    /** The organisation's token or sender was not accepted. */
    CREDENTIALS_REFUSED,
    /** The peer does not accept this message. */
    MESSAGE_REFUSED,
    TOO_LARGE,
    /** The answer makes no sense. */
    ANSWER_UNREADABLE,
    /** The person has no address on this channel. */
    NO_ADDRESS,
    /** The organisation does not use this channel. */
    CHANNEL_OFF,
    /** The organisation has not set the channel up. */
    NOT_SET_UP,
    /** The person stopped the channel by the link in a message. */
    STOPPED,
    /** The person stopped the summaries by the link in one of them. */
    DIGEST_STOPPED,
    /** The nudge expired before the channel accepted it. */
    EXPIRED,
    /** The person had seen the nudge before its turn. */
    SEEN,
    /** Its turn would have come after the nudge expired. */
    TOO_LATE;

    /** The name in JSON and in the database, such as {@code timed-out}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none */
    public static Reason of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
