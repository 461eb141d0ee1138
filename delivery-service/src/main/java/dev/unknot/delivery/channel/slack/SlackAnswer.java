package dev.unknot.delivery.channel.slack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The buttons of a message. */
enum SlackAnswer {
    DONE,
    LATER,
    NOT_TODAY,
    /** Opens the nudge; Slack reports it, and nothing is to be done. */
    OPEN;

    /** The {@code action_id}, such as {@code not-today}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SlackAnswer> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
