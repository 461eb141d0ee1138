package dev.unknot.reminder.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.reminder.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every table of the database is looked at, so that none that is added can be forgotten. */
@QuarkusTest
class PersonalDataIT extends ServiceTest {

    private static final String ME = "employee-2";
    private static final String NUDGE = "01a207a2-3280-8abc-8def-0123456789ab";
    private static final String OF_ME = "'acme', '" + ME + "'";

    /** What a table holds of somebody, and how that looks in their export. */
    private record Row(String sql, String exported) {}

    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    static {
        row("employee", "UPDATE employee SET unit = 'unit-of-mine' WHERE employee = '" + ME + "'", "unit-of-mine");
        row(
                "plan",
                "UPDATE plan SET since = '2031-07-08T09:10:11Z' WHERE employee = '" + ME + "'",
                "2031-07-08T09:10:11Z");
        row(
                "preferences",
                "INSERT INTO preferences (organisation, employee, bucket, version, channels, days_off, zone)"
                        + " VALUES (" + OF_ME + ", 0, 1, '{inbox}', '{2031-01-02 2031-01-03}', 'Europe/Paris')",
                "2031-01-02");
        row(
                "pause",
                "INSERT INTO pause VALUES (" + OF_ME + ", 0, '2031-02-03T04:05:06Z', '2031-02-04T04:05:06Z')",
                "2031-02-03T04:05:06Z");
        row(
                "postponement",
                "INSERT INTO postponement VALUES (" + OF_ME + ", 0, '2031-03-03T04:05:06Z', '2031-03-03T05:05:06Z')",
                "2031-03-03T04:05:06Z");
        row(
                "activity",
                "INSERT INTO activity VALUES (" + OF_ME
                        + ", 0, 'break', '2031-04-03T04:05:06Z', '2031-04-03T04:10:06Z')",
                "2031-04-03T04:05:06Z");
        row(
                "feed",
                "INSERT INTO feed VALUES (" + OF_ME + ", 0, 'https://calendar.example/mine.ics', 'waiting',"
                        + " '2031-05-03T04:05:06Z', NULL, '{}', '{}')",
                "https://calendar.example/mine.ics");
        row(
                "calendar_address",
                "INSERT INTO calendar_address VALUES (" + OF_ME + ", '\\x0102', '2031-05-06T04:05:06Z')",
                "2031-05-06T04:05:06Z");
        row(
                "learned",
                "INSERT INTO learned VALUES (" + OF_ME + ", 0, '2031-06-07', '2031-06-08', 512, '{1, 1}', 45, 45,"
                        + " '2031-06-08', 0, 0, NULL)",
                "2031-06-07");
        row("trial", "INSERT INTO trial VALUES (" + OF_ME + ", 'walk', 1, 4321, 3, 5, 1)", "4321");
        row(
                "report",
                "INSERT INTO report (assessment, organisation, employee, level, avoid, remedies, follow_up_on, completed_at)"
                        + " VALUES ('0f0e0d0c-0000-4000-8000-000000000001', " + OF_ME + ", 'ROUTINE', '{}', '{}',"
                        + " '2031-11-12', '2031-11-05T04:05:06Z')",
                "0f0e0d0c-0000-4000-8000-000000000001");
        row(
                "slot",
                "INSERT INTO slot VALUES (" + OF_ME + ", '2026-11-23', 'walk', 600, '2031-08-09T10:11:12Z', 'fired',"
                        + " NULL, '" + NUDGE + "', 'plan')",
                "2031-08-09T10:11:12Z");
        row(
                "nudge",
                "INSERT INTO nudge (id, organisation, employee, kinds, due_at, deliver_from, expires_at, remedy, turn, state)"
                        + " VALUES ('" + NUDGE + "', " + OF_ME + ", '{walk}', '2026-11-23T09:00:00Z',"
                        + " '2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z', 'only-in-nudge', 0, 'done')",
                "only-in-nudge");
        row(
                "outcome",
                "INSERT INTO outcome VALUES ('" + NUDGE
                        + "', 'done', '2031-09-10T11:12:13Z', 'seen', NULL, 'better', false)",
                "2031-09-10T11:12:13Z");
        row(
                "one_off",
                "INSERT INTO one_off (id, organisation, employee, bucket, kinds, remedy, due_at, cause)"
                        + " VALUES ('" + NUDGE + "', " + OF_ME + ", 0, '{walk}', 'only-in-one-off',"
                        + " '2031-10-10T11:12:13Z', 'snoozed')",
                "only-in-one-off");
        row(
                "check_in",
                "INSERT INTO check_in VALUES ('0f0e0d0c-0000-4000-8000-000000000002', " + OF_ME
                        + ", '2031-12-10T11:12:13Z', '2026-11-23', 7, NULL, 'key-of-mine', 'hash-of-mine')",
                "key-of-mine");
    }

    /** Tables that hold nothing of a person for longer than it takes to pass it on. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("remedy", "content's remedies"),
            Map.entry("shelf", "counts the changes of remedies"),
            Map.entry("bucket", "how far each share of the people is settled"),
            Map.entry("learning", "up to when each share of the people is learned"),
            Map.entry("changed", "whom the engine is about to read again"),
            Map.entry("outbox", "events that are about to be published"),
            Map.entry("inbox", "ids of events"),
            Map.entry("scim_user", "what an identity provider sent, as part of the enrolment; see ScimIT"),
            Map.entry("scim_inactive", "keyed hashes of people who were switched off"),
            Map.entry("tombstone", "keyed hashes of people who left"),
            Map.entry("filled_from", "partitions of topics"),
            Map.entry("flyway_schema_history", "migrations"));

    private static void row(String table, String sql, String exported) {
        ROWS.put(table, new Row(sql, exported));
    }

    @BeforeEach
    void enrol() {
        for (String table : List.of("nudge", "calendar_address", "learned", "trial", "report", "check_in")) {
            execute("DELETE FROM " + table + " WHERE employee = '" + ME + "'");
        }
        execute("DELETE FROM outcome WHERE nudge = '" + NUDGE + "'");
        enrolAnew(ME, Map.of("zone", "Europe/Berlin", "language", "en"));
    }

    @Test
    void everyTableIsLookedAt() {
        Set<String> known = new HashSet<>(ROWS.keySet());
        known.addAll(OTHERS.keySet());

        assertThat(Set.copyOf(tables())).isEqualTo(known);
    }

    @Test
    void theExportHasSomethingOfEveryTable() {
        fill();
        Response answer = as(ME).get("/employees/me/export");

        answer.then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("attachment"))
                .body("organisation", equalTo("acme"))
                .body("employee", equalTo(ME))
                .body("nudges[0].lastOutcome.felt", equalTo("better"))
                .body("checkIns[0].discomfort", equalTo(7))
                .body("history.items", hasSize(1))
                .body("preferences.zone", equalTo("Europe/Paris"));
        ROWS.forEach((table, row) -> assertThat(answer.asString()).as(table).contains(row.exported()));
    }

    @Test
    void erasingLeavesTheEnrolmentAndNothingElse() {
        fill();
        erase().then()
                .statusCode(200)
                .body("enrolled", equalTo(true))
                .body("held", equalTo(false))
                .body("language", equalTo("en"))
                .body("messages", hasItem(containsString("You will get no more nudges")));

        settle();
        assertThat(naming(ME)).containsExactly("employee");
        assertThat(naming(NUDGE)).isEmpty();
        assertThat(strings("SELECT zone FROM employee WHERE employee = '" + ME + "'"))
                .containsExactly("Europe/Berlin");
        erase().then().statusCode(200);
        as(ME).get("/employees/me/export").then().statusCode(200).body("plan", nullValue());
    }

    @Test
    void leavingLeavesNothing() {
        fill();
        as("platform").delete("/employees/" + ME).then().statusCode(204);

        settle();
        assertThat(naming(ME)).isEmpty();
        assertThat(naming(NUDGE)).isEmpty();
        erase().then().statusCode(404);
    }

    @Test
    void nudgesStayAwayUntilThePersonWantsSome() {
        erase().then().statusCode(200);
        as(ME).get("/employees/me/plan").then().statusCode(404);
        as("platform")
                .body(Map.of("zone", "Europe/Madrid"))
                .put("/employees/" + ME)
                .then()
                .statusCode(200);
        as(ME).get("/employees/me/plan").then().statusCode(404);
        as(ME).get("/employees/me/slots").then().statusCode(200).body("items", hasSize(0));

        savePreferences();
        as(ME).get("/employees/me/plan").then().statusCode(200).body("held", equalTo(false));
    }

    @Test
    void aReportBringsThemBack() {
        erase().then().statusCode(200);
        KAFKA.send(completed(ME, Level.SELF_CARE, List.of()));

        await().untilAsserted(() ->
                as(ME).get("/employees/me/plan").then().statusCode(200).body("area", equalTo("neck")));
    }

    @Test
    void anUrgentResultThatNobodyClearedStillHolds() {
        AssessmentCompleted urgent = completed(ME, Level.EMERGENCY, List.of("nerve-signs"));
        KAFKA.send(urgent);
        await().until(() -> count("SELECT count(*) FROM plan WHERE held AND employee = '" + ME + "'") == 1);
        erase().then()
                .statusCode(200)
                .body("held", equalTo(true))
                .body("messages", hasItem(containsString("until a clinician has seen you")));
        assertThat(strings("SELECT level || avoid::text || remedies::text || coalesce(area, '-') FROM report"
                        + " WHERE employee = '" + ME + "'"))
                .containsExactly("URGENT{}{}-");

        savePreferences();
        as(ME).get("/employees/me/plan").then().statusCode(200).body("held", equalTo(true));
        KAFKA.send(new AssessmentCleared("acme", ME, urgent.assessment(), Instant.parse("2026-11-24T09:00:00Z")));
        await().until(() -> count("SELECT count(*) FROM plan WHERE NOT held AND employee = '" + ME + "'") == 1);
        assertThat(count("SELECT count(*) FROM report WHERE employee = '" + ME + "'"))
                .isZero();
    }

    @Test
    void somebodyWhomNobodyEnrolledIsForgotten() {
        execute("DELETE FROM employee WHERE employee = '" + ME + "'");
        execute("DELETE FROM plan WHERE employee = '" + ME + "'");
        KAFKA.send(completed(ME, Level.SELF_CARE, List.of()));
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee = '" + ME + "'") == 1);
        erase().then().statusCode(200).body("enrolled", equalTo(false));

        settle();
        assertThat(naming(ME)).isEmpty();
    }

    @Test
    void itIsThePersonsOwn() {
        as("platform").get("/employees/me/export").then().statusCode(403);
        as("platform").delete("/employees/me/data").then().statusCode(403);
        as("hr").get("/employees/me/export").then().statusCode(403);
    }

    private void fill() {
        execute("SELECT keep_day('2026-11-23')");
        ROWS.forEach((table, row) -> execute(row.sql()));
        ROWS.keySet()
                .forEach(table -> assertThat(
                                naming(ME).contains(table) || naming(NUDGE).contains(table))
                        .as(table)
                        .isTrue());
    }

    private static Response erase() {
        return as(ME).delete("/employees/me/data");
    }

    private static void savePreferences() {
        as(ME).header("If-Match", "\"0\"")
                .body("{}")
                .put("/employees/me/preferences")
                .then()
                .statusCode(200);
    }

    /** Until the engine has read who changed, and what was to be said is said. */
    private void settle() {
        tick();
        await().until(() -> count("SELECT count(*) FROM outbox") == 0);
        execute("DELETE FROM changed");
    }

    private List<String> tables() {
        return strings("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                  AND NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = to_regclass(quote_ident(table_name)))""");
    }

    /** The tables that have a row with this text anywhere in it. */
    private List<String> naming(String text) {
        return tables().stream()
                .filter(table ->
                        count("SELECT count(*) FROM " + table + " AS t WHERE t::text LIKE '%" + text + "%'") > 0)
                .toList();
    }
}
