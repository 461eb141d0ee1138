package dev.unknot.contracts;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** How long Kafka keeps what is on a topic. */
public final class TopicRetention {

    /** The newest record of a key is the state of what the key names, so it stays until a tombstone ends it. */
    public static final Set<String> COMPACTED = Set.of(Topics.PEOPLE, Topics.ADDRESSES, Topics.REMEDIES);

    /** For how long a consumer may be away without missing a record or a tombstone. */
    public static final Duration RECORDS = Duration.ofDays(7);

    /** Reminder ignores older activity. */
    public static final Duration ACTIVITY = Duration.ofDays(2);

    /** Time for an operator to fix a cause and replay; shorter than inboxes remember. */
    public static final Duration DEAD_LETTERS = Duration.ofDays(14);

    /** How long an older record of a key may survive a newer one or a tombstone. */
    public static final Duration SUPERSEDED = Duration.ofDays(1);

    private TopicRetention() {}

    /** The settings of one of {@link Topics}, by the names that Kafka gives them. */
    public static Map<String, String> of(String topic) {
        if (COMPACTED.contains(topic)) {
            return Map.of(
                    "cleanup.policy", "compact",
                    "delete.retention.ms", millis(RECORDS),
                    "max.compaction.lag.ms", millis(SUPERSEDED));
        }
        return Map.of(
                "cleanup.policy", "delete", "retention.ms", millis(topic.equals(Topics.ACTIVITY) ? ACTIVITY : RECORDS));
    }

    /** The settings of a topic's dead letters. */
    public static Map<String, String> ofDeadLetters() {
        return Map.of("cleanup.policy", "delete", "retention.ms", millis(DEAD_LETTERS));
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
