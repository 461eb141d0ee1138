package dev.unknot.contracts;

import java.util.List;
import java.util.Optional;

/** Kafka topics: one per kind of event, each with a dead-letter topic. */
public final class Topics {

    public static final String PEOPLE = "unknot.people";
    /** Contact addresses of people. Separate from {@link #PEOPLE}, so that only the delivery service reads them. */
    public static final String ADDRESSES = "unknot.addresses";

    public static final String ASSESSMENTS = "unknot.assessments";
    public static final String ACTIVITY = "unknot.activity";
    public static final String REMEDIES = "unknot.remedies";
    public static final String NUDGES = "unknot.nudges";
    /** The full words of nudges, of people who chose them. Separate, so that only the delivery service reads them. */
    public static final String NUDGE_DETAILS = "unknot.nudge-details";

    public static final String NUDGE_OUTCOMES = "unknot.nudge-outcomes";

    public static final List<String> ALL =
            List.of(PEOPLE, ADDRESSES, ASSESSMENTS, ACTIVITY, REMEDIES, NUDGES, NUDGE_DETAILS, NUDGE_OUTCOMES);

    private static final String NAMESPACE = "unknot.";

    private Topics() {}

    /** The topic of a channel: {@code unknot.people} for {@code people}. */
    public static Optional<String> ofChannel(String channel) {
        return Optional.of(NAMESPACE + channel).filter(ALL::contains);
    }

    /** The names of all topics without their namespace, such as {@code people}. */
    public static List<String> channels() {
        return ALL.stream().map(topic -> topic.substring(NAMESPACE.length())).toList();
    }

    /** The dead-letter topic of {@code topic}. */
    public static String deadLetters(String topic) {
        return topic + ".dead-letters";
    }
}
