package dev.unknot.reminder.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.activity.MeetingStarted;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.availability.activity.Activity;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.person.preferences.QuietPreferences;
import dev.unknot.reminder.plan.prescription.PlanPreferences;
import dev.unknot.reminder.plan.prescription.Reported;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Source;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimulationIT extends ServiceTest {

    private static final String REQUEST = """
            {"from": "2026-11-23", "to": "2026-11-24",
             "employee": {"zone": "Europe/Berlin", "language": "de", "country": "DE"},
             "preferences": {"channels": ["slack", "email"],
                             "channelSettings": [{"channel": "email", "afterMinutes": 45, "words": "full"}]},
             "reports": [{"level": "SELF_CARE", "completedAt": "2026-11-23T09:00:00Z", "area": "neck", "remedies": ["chin-tuck"]}],
             "activity": [{"type": "meeting-started", "at": "2026-11-23T12:00:00Z", "expectedEnd": "2026-11-23T14:00:00Z"}],
             "languages": ["en", "de", "es"]}
            """;
    private static final List<String> TABLES =
            List.of("employee", "preferences", "plan", "report", "slot", "nudge", "one_off", "activity", "outbox");

    @Inject
    CurrentEligibleRemedies remedies;

    @Inject
    Holidays holidays;

    @Inject
    ReminderConfig config;

    @Test
    void everySlotHasItsFateItsChannelsAndItsWords() {
        JsonPath simulation = simulation(REQUEST);

        assertThat(simulation.getString("zone")).isEqualTo("Europe/Berlin");
        assertThat(simulation.getList("days.date")).asList().containsExactly("2026-11-23", "2026-11-24");
        Map<String, Object> moved = simulation.getMap("days[0].slots.find { it.state == 'moved' }");
        assertThat(moved)
                .containsEntry("reason", "meeting")
                .containsEntry("because", "Während einer Besprechung.")
                .containsEntry("comesAt", "2026-11-23T15:03:00+01:00");
        simulation.setRootPath("days[0].slots.find { it.source == 'report' }");
        assertThat(simulation.getString("dueAt")).isEqualTo("2026-11-23T10:00:00+01:00");
        assertThat(simulation.getList("nudge.channels.channel")).asList().containsExactly("inbox", "slack", "email");
        assertThat(simulation.getList("nudge.channels.words")).asList().containsExactly("full", "neutral", "full");
        assertThat(simulation.getString("nudge.channels[2].at")).isEqualTo("2026-11-23T10:45:00+01:00");
        assertThat(simulation.getList("nudge.words.language")).asList().containsExactly("en", "de", "es");
        assertThat(simulation.getString("nudge.words[0].full.title")).isEqualTo("Neck chin-tuck");
        assertThat(simulation.getString("nudge.words[0].neutral.title")).doesNotContain("eck");
        // A nudge of the plan is of use for half an hour.
        simulation.setRootPath("days[1].slots.find { it.state == 'fired' }.nudge.channels[2]");
        assertThat(simulation.getString("at")).isNull();
        assertThat(simulation.getString("because")).isNotEmpty();
    }

    @Test
    void theSamePersonIsPlayedAsTheyAreNudged() {
        String person = person();
        enrolAnew(person, Map.of("zone", "Europe/Berlin"));
        Instant reportedAt = SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(20));
        AssessmentCompleted report = report(person, reportedAt);
        Instant metAt = SettableClock.MONDAY_MORNING.plus(Duration.ofHours(2));
        MeetingStarted meeting = new MeetingStarted("acme", person, metAt, metAt.plus(Duration.ofMinutes(100)));
        PlayedDays played = PlayDays.play(
                scenario(person, report, meeting), remedies.apart(), holidays, new Phase(config.secret()));

        TreeMap<Instant, Runnable> moments = new TreeMap<>();
        played.rows().forEach(row -> moments.put(row.slot().at(), () -> {}));
        moments.put(reportedAt, () -> {
            KAFKA.send(report);
            await().until(() ->
                    count("SELECT count(*) FROM slot WHERE source = 'report' AND employee = '" + person + "'") == 1);
        });
        moments.put(metAt, () -> {
            KAFKA.send(meeting);
            await().until(() -> count("SELECT count(*) FROM activity WHERE employee = '" + person + "'") == 1);
        });
        moments.forEach((moment, happening) -> {
            SettableClock.set(moment);
            happening.run();
            tick();
        });

        assertThat(played.rows()).hasSizeGreaterThan(10);
        assertThat(played.movedTo()).isNotEmpty();
        // The answer is named after the report, whose id no simulation has.
        assertThat(strings(
                        "SELECT concat_ws(' ', kind, source, state, reason, CASE WHEN source <> 'report' THEN nudge END)"
                                + " FROM slot WHERE employee = '" + person + "'"))
                .containsExactlyInAnyOrderElementsOf(
                        played.rows().stream().map(SimulationIT::written).toList());
    }

    @Test
    void nothingOfItIsStoredOrSent() {
        List<Integer> before = TABLES.stream().map(this::rows).toList();
        simulation(REQUEST);
        assertThat(TABLES.stream().map(this::rows)).isEqualTo(before);
    }

    @Test
    void eachFaultIsNamedByItsPlace() {
        as("platform")
                .body("""
                        {"from": "2026-11-23", "to": "2026-11-24", "employee": {"zone": "Europe/Berlin"},
                         "preferences": {"freeBusy": "https://calendar.example.org/a.ics"},
                         "reports": [{"level": "SELF_CARE", "completedAt": "2026-11-25T09:00:00Z", "area": "soul"}],
                         "activity": [{"type": "meeting-started", "at": "2026-11-23T12:00:00Z"}]}
                        """)
                .post("/simulations")
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        hasItems(
                                "preferences.freeBusy",
                                "reports[0].completedAt",
                                "reports[0].area",
                                "activity[0].expectedEnd"));
        as("platform")
                .body("""
                        {"from": "2026-11-23", "to": "2026-11-24",
                         "employee": {"zone": "Europe/Berlin"}, "preferences": {"zone": "Berlin"}}
                        """)
                .post("/simulations")
                .then()
                .statusCode(400)
                .body("violations.field", contains("preferences.zone"));
        as("platform")
                .body("{\"from\": \"2026-11-23\", \"to\": \"2026-12-07\", \"employee\": {\"zone\": \"UTC\"}}")
                .post("/simulations")
                .then()
                .statusCode(400)
                .body("violations.field", contains("to"));
    }

    @Test
    void itIsForPlatformsOnly() {
        as("employee-1").body(REQUEST).post("/simulations").then().statusCode(403);
    }

    private static String written(LedgerRow row) {
        Source source = row.slot().key().source();
        return Stream.of(
                        Optional.of(row.slot().kind().key()),
                        Optional.of(source.key()),
                        Optional.of(row.state().key()),
                        row.reason(),
                        row.nudge().filter(id -> source != Source.REPORT).map(UUID::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private int rows(String table) {
        return count("SELECT count(*) FROM " + table);
    }

    private static JsonPath simulation(String body) {
        return as("platform")
                .body(body)
                .post("/simulations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static AssessmentCompleted report(String person, Instant at) {
        return new AssessmentCompleted(
                "acme",
                person,
                UUID.randomUUID(),
                Level.SELF_CARE,
                false,
                Optional.of("neck"),
                List.of("sitting-still"),
                List.of(),
                List.of("chin-tuck"),
                LocalDate.parse("2026-11-30"),
                at,
                Optional.empty());
    }

    private static Scenario scenario(String person, AssessmentCompleted report, MeetingStarted meeting) {
        return new Scenario(
                new Person("acme", person),
                "acme/" + person,
                ZoneId.of("Europe/Berlin"),
                new WorkWeek(WorkingTime.OFFICE_HOURS),
                Optional.empty(),
                Optional.empty(),
                QuietPreferences.NONE,
                PlanPreferences.NONE,
                List.of(new Reported(
                        report.level(),
                        report.provisional(),
                        report.area(),
                        report.causes(),
                        report.avoid(),
                        report.remedies(),
                        report.followUpOn(),
                        report.completedAt(),
                        Optional.empty(),
                        report.stage())),
                List.of(Activity.of(meeting)),
                List.of(),
                SettableClock.MONDAY_MORNING,
                SettableClock.MONDAY_MORNING.plus(Duration.ofHours(9)));
    }
}
