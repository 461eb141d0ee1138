package dev.unknot.delivery.unsubscribe;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.unknot.contracts.Channel;
import java.util.Optional;

/**
 * What a link stops: all nudges by a channel, or only the summaries by e-mail.
 *
 * @param digest whether only summaries are meant
 */
public record Stoppable(Channel channel, boolean digest) {

    /** The summaries by e-mail. */
    public static final Stoppable DIGEST = new Stoppable(Channel.EMAIL, true);

    private static final String DIGEST_KEY = "email-digest";

    public static Stoppable of(Channel channel) {
        return new Stoppable(channel, false);
    }

    /** Empty for anything else, such as a channel of a newer version. */
    public static Optional<Stoppable> find(String key) {
        return key.equals(DIGEST_KEY) ? Optional.of(DIGEST) : Channel.find(key).map(Stoppable::of);
    }

    /** The name in JSON, in paths and in the database, such as {@code email} or {@code email-digest}. */
    @JsonValue
    public String key() {
        return digest ? DIGEST_KEY : channel.key();
    }
}
