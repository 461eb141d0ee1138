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
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.NudgeDetail;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.nudges.NudgeKind;
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
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Examples of every event, with all optional fields and with none. */
final class EventFixture {

    static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    static final UUID SOME_ID = UUID.fromString("6f0f5a43-2f0c-4d52-9d64-0e6f2f9d3a10");
    private static final String ORG = "acme";
    private static final String EMP = "employee-1";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private EventFixture() {}

    static Event<EventData> event(EventData data) {
        return new Event<>(SOME_ID.toString(), URI.create("/example"), NOON, data);
    }

    static Stream<EventData> all() {
        return Stream.of(
                new EmployeeEnrolled(
                        ORG,
                        EMP,
                        BERLIN,
                        Optional.of("de-DE"),
                        Optional.of("DE"),
                        Optional.of("Design"),
                        Optional.of(WorkingTime.OFFICE_HOURS)),
                enrolledBare(),
                new EmployeeChanged(
                        ORG, EMP, BERLIN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of())),
                new EmployeeLeft(ORG, EMP),
                new EmployeeReachable(ORG, EMP, Optional.of("ana@example.org"), Optional.of("U012AB3CD")),
                new EmployeeReachable(ORG, EMP, Optional.empty(), Optional.empty()),
                completed(),
                new AssessmentCompleted(
                        ORG,
                        EMP,
                        SOME_ID,
                        Level.AMBULANCE,
                        true,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        LocalDate.parse("2026-11-02"),
                        NOON,
                        Optional.empty()),
                new AssessmentCleared(ORG, EMP, SOME_ID, NOON),
                new AssessmentsErased(ORG, EMP, List.of(SOME_ID), NOON),
                new DeskSessionStarted(ORG, EMP, NOON),
                new DeskSessionEnded(ORG, EMP, NOON),
                new BreakTaken(ORG, EMP, NOON, 10),
                new WaterLogged(ORG, EMP, NOON, 250),
                new MeetingStarted(ORG, EMP, NOON, NOON.plusSeconds(1800)),
                new MeetingEnded(ORG, EMP, NOON),
                new RemedyPublished(
                        "neck-press",
                        3,
                        "pressure",
                        List.of("neck"),
                        List.of("sitting-still"),
                        2,
                        true,
                        List.of("artery-signs"),
                        List.of("pregnancy"),
                        Map.of(
                                "en",
                                new RemedyPublished.Text(
                                        "Press",
                                        "Loosens.",
                                        List.of("Press the spot."),
                                        Optional.of(new RemedyPublished.Nudge(
                                                "Press the spot",
                                                "Press gently for 30 seconds.",
                                                Optional.of("Stop if it tingles."))))),
                        Optional.empty(),
                        Optional.of("weak")),
                new RemedyWithdrawn("neck-press", 4),
                new NudgeDue(
                        ORG,
                        EMP,
                        SOME_ID,
                        List.of(NudgeKind.STRETCH, NudgeKind.CHECK_IN),
                        NOON,
                        NOON,
                        NOON.plusSeconds(900),
                        "en",
                        "A short break is due",
                        "Open Unknot to see what to do.",
                        "/nudges/" + SOME_ID,
                        Optional.of(List.of(
                                new ChannelChoice("slack", 0, ChannelChoice.Words.NEUTRAL),
                                new ChannelChoice(
                                        "email",
                                        15,
                                        ChannelChoice.Words.FULL,
                                        Optional.of(new ChannelChoice.Digest(
                                                ChannelChoice.Frequency.DAILY,
                                                NOON.plusSeconds(7200),
                                                ZoneId.of("Europe/Berlin"))))))),
                nudgeBare(),
                new NudgeDetail(
                        ORG,
                        EMP,
                        SOME_ID,
                        "en",
                        "Press the spot",
                        "Press gently for 30 seconds.",
                        List.of("Find the spot.", "Press it."),
                        Optional.of("neck-press")),
                new NudgeDetail(
                        ORG, EMP, SOME_ID, "de", "Trink etwas", "Ein Glas Wasser.", List.of(), Optional.empty()),
                new NudgeDelivered(ORG, EMP, SOME_ID, NOON, "email"),
                new NudgeSeen(ORG, EMP, SOME_ID, NOON, Optional.empty()),
                new NudgeSeen(ORG, EMP, SOME_ID, NOON, Optional.of(NudgeSeen.Undone.DONE)),
                new NudgeDone(ORG, EMP, SOME_ID, NOON),
                new NudgeSnoozed(ORG, EMP, SOME_ID, NOON, 15),
                new NudgeDismissed(ORG, EMP, SOME_ID, NOON),
                new NudgeFailed(ORG, EMP, SOME_ID, NOON, "slack", "the channel was archived"),
                new NudgeExpired(ORG, EMP, SOME_ID, NOON));
    }

    static NudgeDue nudgeBare() {
        return new NudgeDue(
                ORG,
                EMP,
                SOME_ID,
                List.of(NudgeKind.HYDRATION),
                NOON,
                NOON,
                NOON.plusSeconds(900),
                "en",
                "A short break is due",
                "Open Unknot to see what to do.",
                "/nudges/" + SOME_ID,
                Optional.empty());
    }

    static EmployeeEnrolled enrolledBare() {
        return new EmployeeEnrolled(
                ORG, EMP, BERLIN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static AssessmentCompleted completed() {
        return new AssessmentCompleted(
                ORG,
                EMP,
                SOME_ID,
                Level.SELF_CARE,
                false,
                Optional.of("neck"),
                List.of("sitting-still"),
                List.of("fresh-injury"),
                List.of("neck-press"),
                LocalDate.parse("2026-11-09"),
                NOON,
                Optional.of(Ranking.Stage.WEEKS));
    }
}
