package dev.unknot.delivery.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * An organisation's settings of one channel, as they are stored.
 *
 * @param from the sender of e-mail
 * @param fromName the name shown with it
 * @param botToken of Slack
 * @param signingSecret of Slack
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChannelSettings(
        Optional<String> from,
        Optional<String> fromName,
        Optional<String> replyTo,
        Optional<String> botToken,
        Optional<String> signingSecret) {

    static final ChannelSettings NONE = new ChannelSettings(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Secrets that are left out stay as they are. */
    ChannelSettings keeping(ChannelSettings before) {
        return new ChannelSettings(
                from, fromName, replyTo, botToken.or(before::botToken), signingSecret.or(before::signingSecret));
    }

    @Override
    public String toString() {
        return "ChannelSettings";
    }
}
