package dev.unknot.contracts;

import java.util.List;

/** Kafka topics: one per kind of fact, each with a topic beside it for what could not be understood. */
public final class Topics {

    public static final String PEOPLE = "unknot.people";
    public static final String ASSESSMENTS = "unknot.assessments";
    public static final String ACTIVITY = "unknot.activity";
    public static final String REMEDIES = "unknot.remedies";
    public static final String NUDGES = "unknot.nudges";
    public static final String NUDGE_OUTCOMES = "unknot.nudge-outcomes";

    public static final List<String> ALL = List.of(PEOPLE, ASSESSMENTS, ACTIVITY, REMEDIES, NUDGES, NUDGE_OUTCOMES);

    private Topics() {}

    /** Where a consumer of {@code topic} puts a record that it could not understand. */
    public static String deadLetters(String topic) {
        return topic + ".dead-letters";
    }
}
