package dev.unknot.contracts.nudges;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A channel that the person wants this nudge on.
 *
 * @param channel the name, such as {@code email}; a consumer passes over one that it does not know
 * @param afterMinutes how long after the channel before it, and for the first after the nudge may be delivered, this one is
 *     tried if the person has not seen the nudge
 * @param words what may be said on it
 */
public record ChannelChoice(String channel, int afterMinutes, Words words) {

    /** What a channel may say. */
    public enum Words {
        /** Nothing about symptoms, parts of the body or remedies. */
        NEUTRAL,
        /** Those of {@link NudgeDetail}, which the person chose for this channel. */
        FULL;

        /** The name in JSON, such as {@code neutral}. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
