package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.http.WebAddress;
import dev.unknot.delivery.channel.slack.SlackConfig;
import dev.unknot.delivery.recipient.Subscription;
import dev.unknot.delivery.settings.ChannelSettings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Makes the address of a contact, with what its organisation has set for the channel. */
@Singleton
class Addressing {

    private final SenderConfig sender;
    private final SlackConfig slack;

    Addressing(SenderConfig sender, SlackConfig slack) {
        this.sender = sender;
        this.slack = slack;
    }

    /**
     * The address; empty if the channel is not set up.
     *
     * @param value of the contact, such as an e-mail address
     */
    Optional<Address> of(Channel channel, String value, Optional<ChannelSettings> set) {
        return switch (channel) {
            case EMAIL ->
                set.flatMap(ChannelSettings::from)
                        .or(sender::from)
                        .map(from -> new Address.Email(
                                value,
                                from,
                                set.flatMap(ChannelSettings::fromName),
                                set.flatMap(ChannelSettings::replyTo)));
            case SLACK -> slack(value, set);
            case TEAMS -> Optional.of(new Address.TeamsHook(URI.create(value)));
            case WEB_PUSH -> {
                Subscription browser = Subscription.of(value);
                yield Optional.of(new Address.PushSubscription(browser.endpoint(), browser.p256dh(), browser.auth()));
            }
            case INBOX, WEBHOOK, CALENDAR -> Optional.empty();
        };
    }

    private Optional<Address> slack(String value, Optional<ChannelSettings> set) {
        return WebAddress.isOne(value)
                ? Optional.of(new Address.SlackHook(URI.create(value)))
                : set.flatMap(ChannelSettings::botToken)
                        .map(token -> new Address.SlackConversation(value, token, isAnswerable(set)));
    }

    /** Whether a press of a button comes back with a signature that we know. */
    private boolean isAnswerable(Optional<ChannelSettings> set) {
        return slack.signingSecrets().isPresent()
                || set.flatMap(ChannelSettings::signingSecret).isPresent();
    }
}
