package dev.unknot.contracts;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** How long Kafka keeps the records of topics. */
public final class TopicRetention {

    /** Topics whose newest record of a key is the current state, kept until a tombstone deletes it. */
    public static final Set<String> COMPACTED = Set.of(Topics.PEOPLE, Topics.ADDRESSES, Topics.REMEDIES);

    /** How long a consumer may be down without missing a record or a tombstone. */
    public static final Duration RECORDS = Duration.ofDays(7);

    /** The reminder service ignores older activity. */
    public static final Duration ACTIVITY = Duration.ofDays(2);

    /** Full words are of no use once their nudge has expired, which takes hours at most. */
    public static final Duration NUDGE_DETAILS = Duration.ofDays(1);

    /** Time for an operator to fix a cause and replay; shorter than inboxes remember. */
    public static final Duration DEAD_LETTERS = Duration.ofDays(14);

    /** How long an older record of a key may survive a newer one or a tombstone. */
    public static final Duration SUPERSEDED = Duration.ofDays(1);

    private TopicRetention() {}

    /** The configuration of one of {@link Topics}, by Kafka's property names. */
    public static Map<String, String> of(String topic) {
        if (COMPACTED.contains(topic)) {
            return Map.of(
                    "cleanup.policy", "compact",
                    "delete.retention.ms", millis(RECORDS),
                    "max.compaction.lag.ms", millis(SUPERSEDED));
        }
        return Map.of("cleanup.policy", "delete", "retention.ms", millis(kept(topic)));
    }

    private static Duration kept(String topic) {
        return switch (topic) {
            case Topics.ACTIVITY -> ACTIVITY;
            case Topics.NUDGE_DETAILS -> NUDGE_DETAILS;
            default -> RECORDS;
        };
    }

    /** The configuration of a dead-letter topic. */
    public static Map<String, String> ofDeadLetters() {
        return Map.of("cleanup.policy", "delete", "retention.ms", millis(DEAD_LETTERS));
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
