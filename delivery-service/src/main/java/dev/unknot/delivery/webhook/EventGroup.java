package dev.unknot.delivery.webhook;

import dev.unknot.contracts.EventType;
import dev.unknot.contracts.Topics;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an endpoint can ask for. */
public enum EventGroup {
    /** Nudges that are due, in the words that the person chose for webhooks. */
    NUDGES,
    /** What became of nudges. */
    OUTCOMES,
    /** Remedies that were published or withdrawn. */
    REMEDIES,
    /** People who were enrolled, changed or left. */
    ENROLMENT;

    /** The name in JSON and in the database, such as {@code outcomes}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EventGroup> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** The group of an event; empty for events that endpoints do not get as they are. */
    static Optional<EventGroup> of(EventType type) {
        return switch (type.topic()) {
            case Topics.NUDGE_OUTCOMES -> Optional.of(OUTCOMES);
            case Topics.REMEDIES -> Optional.of(REMEDIES);
            case Topics.PEOPLE -> Optional.of(ENROLMENT);
            default -> Optional.empty();
        };
    }
}
