package dev.unknot.contracts.nudges;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A channel that the person wants this nudge on.
 *
 * @param channel the name, such as {@code email}; a consumer passes over one that it does not know
 * @param afterMinutes how long after the channel before it, and for the first after the nudge may be delivered, this one is
 *     tried if the person has not seen the nudge
 * @param words what may be said on it
 * @param digest the summary that takes the place of a message of its own; {@code afterMinutes} then means nothing
 */
public record ChannelChoice(String channel, int afterMinutes, Words words, Optional<Digest> digest) {

    /** With a message of its own. */
    public ChannelChoice(String channel, int afterMinutes, Words words) {
        this(channel, afterMinutes, words, Optional.empty());
    }

    /**
     * The summary in which a nudge is mentioned if the person has not seen it by then.
     *
     * @param at when it is sent: the person's hour, on a day on which they work and outside their quiet times
     * @param zone for the times of day in it
     */
    public record Digest(Frequency frequency, Instant at, ZoneId zone) {}

    /** How often summaries come. */
    public enum Frequency {
        DAILY,
        WEEKLY;

        /** The name in JSON, such as {@code daily}. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
