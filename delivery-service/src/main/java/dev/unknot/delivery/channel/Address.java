package dev.unknot.delivery.channel;

import dev.unknot.contracts.Channel;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where a message goes, with everything that is needed to send it there. None is ever logged or printed. */
public sealed interface Address {

    Channel channel();

    /**
     * A mailbox.
     *
     * @param from the organisation's sender
     * @param fromName the name shown with it
     */
    record Email(String to, String from, Optional<String> fromName, Optional<String> replyTo) implements Address {

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public String toString() {
            return "Email";
        }
    }

    /**
     * A member of a Slack workspace, or a channel of it.
     *
     * @param conversation the id, such as {@code U012AB3CD}
     * @param token the organisation's bot token
     * @param answerable whether a member can answer with buttons
     */
    record SlackConversation(String conversation, String token, boolean answerable) implements Address {

        @Override
        public Channel channel() {
            return Channel.SLACK;
        }

        @Override
        public String toString() {
            return "SlackConversation";
        }
    }

    /** An incoming webhook of Slack; the URL is a secret. */
    record SlackHook(URI url) implements Address {

        @Override
        public Channel channel() {
            return Channel.SLACK;
        }

        @Override
        public String toString() {
            return "SlackHook";
        }
    }

    /** A workflow of Teams that starts when a webhook request is received; the URL is a secret. */
    record TeamsHook(URI url) implements Address {

        @Override
        public Channel channel() {
            return Channel.TEAMS;
        }

        @Override
        public String toString() {
            return "TeamsHook";
        }
    }

    /**
     * A browser's push subscription (RFC 8030, 8291).
     *
     * @param p256dh the browser's public key, base64url
     * @param auth its authentication secret, base64url
     */
    record PushSubscription(URI endpoint, String p256dh, String auth) implements Address {

        @Override
        public Channel channel() {
            return Channel.WEB_PUSH;
        }

        @Override
        public String toString() {
            return "PushSubscription";
        }
    }

    /**
     * An endpoint of the organisation.
     *
     * @param secrets {@code whsec_…}, newest first; each signs while a rotation is under way
     */
    record Webhook(UUID endpoint, URI url, List<String> secrets) implements Address {

        public Webhook {
            secrets = List.copyOf(secrets);
        }

        @Override
        public Channel channel() {
            return Channel.WEBHOOK;
        }

        @Override
        public String toString() {
            return "Webhook[" + endpoint + "]";
        }
    }
}
