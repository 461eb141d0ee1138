package dev.unknot.contracts;

import dev.unknot.contracts.activity.BreakTaken;
import dev.unknot.contracts.activity.DeskSessionEnded;
import dev.unknot.contracts.activity.DeskSessionStarted;
import dev.unknot.contracts.activity.MeetingEnded;
import dev.unknot.contracts.activity.MeetingStarted;
import dev.unknot.contracts.activity.WaterLogged;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.assessments.AssessmentsErased;
import dev.unknot.contracts.nudges.NudgeDetail;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.contracts.outcomes.NudgeDismissed;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.outcomes.NudgeExpired;
import dev.unknot.contracts.outcomes.NudgeFailed;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.outcomes.NudgeSnoozed;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.contracts.people.EmployeeReachable;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The event types: each with its CloudEvents {@code type}, its topic and the record class of its data. */
public enum EventType {
    EMPLOYEE_ENROLLED("employee-enrolled.v1", Topics.PEOPLE, EmployeeEnrolled.class),
    EMPLOYEE_CHANGED("employee-changed.v1", Topics.PEOPLE, EmployeeChanged.class),
    EMPLOYEE_LEFT("employee-left.v1", Topics.PEOPLE, EmployeeLeft.class),

    EMPLOYEE_REACHABLE("employee-reachable.v1", Topics.ADDRESSES, EmployeeReachable.class),

    ASSESSMENT_COMPLETED("assessment-completed.v1", Topics.ASSESSMENTS, AssessmentCompleted.class),
    ASSESSMENT_CLEARED("assessment-cleared.v1", Topics.ASSESSMENTS, AssessmentCleared.class),
    ASSESSMENTS_ERASED("assessments-erased.v1", Topics.ASSESSMENTS, AssessmentsErased.class),

    DESK_SESSION_STARTED("desk-session-started.v1", Topics.ACTIVITY, DeskSessionStarted.class),
    DESK_SESSION_ENDED("desk-session-ended.v1", Topics.ACTIVITY, DeskSessionEnded.class),
    BREAK_TAKEN("break-taken.v1", Topics.ACTIVITY, BreakTaken.class),
    WATER_LOGGED("water-logged.v1", Topics.ACTIVITY, WaterLogged.class),
    MEETING_STARTED("meeting-started.v1", Topics.ACTIVITY, MeetingStarted.class),
    MEETING_ENDED("meeting-ended.v1", Topics.ACTIVITY, MeetingEnded.class),

    REMEDY_PUBLISHED("remedy-published.v1", Topics.REMEDIES, RemedyPublished.class),
    REMEDY_WITHDRAWN("remedy-withdrawn.v1", Topics.REMEDIES, RemedyWithdrawn.class),

    NUDGE_DUE("nudge-due.v1", Topics.NUDGES, NudgeDue.class),
    NUDGE_DETAIL("nudge-detail.v1", Topics.NUDGE_DETAILS, NudgeDetail.class),

    NUDGE_DELIVERED("nudge-delivered.v1", Topics.NUDGE_OUTCOMES, NudgeDelivered.class),
    NUDGE_SEEN("nudge-seen.v1", Topics.NUDGE_OUTCOMES, NudgeSeen.class),
    NUDGE_DONE("nudge-done.v1", Topics.NUDGE_OUTCOMES, NudgeDone.class),
    NUDGE_SNOOZED("nudge-snoozed.v1", Topics.NUDGE_OUTCOMES, NudgeSnoozed.class),
    NUDGE_DISMISSED("nudge-dismissed.v1", Topics.NUDGE_OUTCOMES, NudgeDismissed.class),
    NUDGE_FAILED("nudge-failed.v1", Topics.NUDGE_OUTCOMES, NudgeFailed.class),
    NUDGE_EXPIRED("nudge-expired.v1", Topics.NUDGE_OUTCOMES, NudgeExpired.class);

    private static final Map<String, EventType> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::type, Function.identity()));
    private static final Map<Class<?>, EventType> BY_DATA =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::data, Function.identity()));

    private final String type;
    private final String topic;
    private final Class<? extends EventData> data;

    EventType(String type, String topic, Class<? extends EventData> data) {
        this.type = type;
        this.topic = topic;
        this.data = data;
    }

    /**
     * The compacted topics on which this event ends its key. A tombstone follows on each, so that compaction erases the
     * key's earlier records.
     */
    public List<String> endsKeyOn() {
        return switch (this) {
            case EMPLOYEE_LEFT -> List.of(Topics.PEOPLE, Topics.ADDRESSES);
            case REMEDY_WITHDRAWN -> List.of(Topics.REMEDIES);
            default -> List.of();
        };
    }

    /** The CloudEvents attribute {@code type}. */
    public String type() {
        return type;
    }

    public String topic() {
        return topic;
    }

    public Class<? extends EventData> data() {
        return data;
    }

    /** The class path of its JSON Schema, which every service also serves under {@code /schemas}. */
    public String schema() {
        return "/META-INF/resources/schemas/" + type + ".json";
    }

    public static Optional<EventType> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public static EventType of(EventData data) {
        return of(data.getClass());
    }

    /** The type whose data is this record class. */
    public static EventType of(Class<? extends EventData> data) {
        return Optional.ofNullable(BY_DATA.get(data))
                .orElseThrow(() -> new IllegalArgumentException(data + " is in no EventType"));
    }
}
