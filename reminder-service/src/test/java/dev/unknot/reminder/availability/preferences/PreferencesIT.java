package dev.unknot.reminder.availability.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.reminder.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PreferencesIT extends ServiceTest {

    private static final String ALL = """
            {"zone": "America/New_York",
             "workingHours": [{"day": "monday", "from": "10:00", "to": "14:00"}, {"day": "friday", "from": "22:00", "to": "02:00"}],
             "quietHours": {"from": "12:00", "to": "12:30"},
             "quietTimes": [{"days": ["friday"], "from": "15:00", "to": "09:00"}, {"from": "10:00", "to": "10:15"}],
             "doNotDisturbUntil": "2026-11-23T10:00:00Z",
             "kinds": ["stretch", "check-in"], "paceMinutes": 60, "dailyCap": 4, "channels": ["slack", "inbox"],
             "language": "de", "daysOff": [{"first": "2026-12-21", "last": "2027-01-03"}], "holidays": "DE-BY"}""";

    @BeforeEach
    void enrol() {
        enrolAnew("employee-2", Map.of("zone", "Europe/Berlin", "country", "DE", "language", "en"));
    }

    @Test
    void aPersonWhoNeverChoseHasTheDefaults() {
        Response shown = read();
        shown.then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("zone", nullValue())
                .body("workingHours", nullValue())
                .body("kinds", nullValue())
                .body("paceMinutes", nullValue())
                .body("dailyCap", equalTo(8))
                .body("channels", contains("inbox"))
                .body("daysOff", empty())
                .body("quietHours", nullValue())
                .body("quietTimes", empty())
                .body("inForce.holidaysKnownUntil", nullValue())
                .body("freeBusy", nullValue())
                .body("inForce.zone", equalTo("Europe/Berlin"))
                .body("inForce.workingHours", hasSize(5))
                .body("inForce.pausedUntil", nullValue())
                .body("inForce.nextHoliday.date", equalTo("2026-12-25"));
    }

    @Test
    void savedPreferencesComeBackAndMayBeSentAgain() {
        Response saved = save("\"0\"", ALL);
        saved.then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("quietHours.from", equalTo("12:00"))
                .body("quietTimes[0].days", contains("friday"))
                .body("quietTimes[0].to", equalTo("09:00"))
                .body("quietTimes[1].days", hasSize(7))
                .body("doNotDisturbUntil", equalTo("2026-11-23T10:00:00Z"))
                .body("kinds", contains("stretch", "check-in"))
                .body("channels", contains("slack", "inbox"))
                .body("daysOff[0].last", equalTo("2027-01-03"))
                .body("inForce.zone", equalTo("America/New_York"))
                .body("inForce.nextHoliday.name", containsString("Weihnachtsfeiertag"));
        Response again = save("\"1\"", saved.asString());
        again.then().statusCode(200).header("ETag", equalTo("\"2\""));
        assertThat(again.asString()).isEqualTo(saved.asString());
        save("\"2\"", "{}")
                .then()
                .statusCode(200)
                .body("dailyCap", equalTo(8))
                .body("inForce.zone", equalTo("Europe/Berlin"));
    }

    @Test
    void preferencesWinOverThePlatform() {
        save("\"0\"", "{\"zone\": \"Asia/Tokyo\"}").then().statusCode(200);
        enrolIn("Europe/Paris");
        read().then().body("inForce.zone", equalTo("Asia/Tokyo"));
        assertThat(strings("SELECT zone FROM employee WHERE employee = 'employee-2'"))
                .containsExactly("Asia/Tokyo");
        as("platform").get("/employees/employee-2").then().body("zone", equalTo("Europe/Paris"));
        save("\"1\"", "{}").then().body("inForce.zone", equalTo("Europe/Paris"));
    }

    @Test
    void onlyChangesToThePlanStartANewVersion() {
        int before = planVersion();
        save("\"0\"", "{\"quietHours\": {\"from\": \"12:00\", \"to\": \"13:00\"}}")
                .then()
                .statusCode(200);
        assertThat(planVersion()).isEqualTo(before);
        save("\"1\"", "{\"zone\": \"Europe/Madrid\"}").then().statusCode(200);
        assertThat(planVersion()).isEqualTo(before + 1);
    }

    @Test
    void thePlanFollowsThePreferences() {
        save("\"0\"", "{\"kinds\": [\"posture\"], \"paceMinutes\": 60, \"dailyCap\": 3}")
                .then()
                .statusCode(200);
        as("employee-2")
                .get("/employees/me/plan")
                .then()
                .body("kinds.kind", contains("posture"))
                .body("kinds.everyMinutes", contains(160))
                .body("dailyCap", equalTo(3));
        save("\"1\"", "{\"kinds\": []}").then().statusCode(200);
        as("employee-2").get("/employees/me/plan").then().body("kinds", empty()).body("dailyCap", equalTo(8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"zone\": \"Mars/Zebra\"} | zone | is not an IANA time zone",
                "{\"workingHours\": [{\"day\": \"monday\", \"from\": \"09:00\", \"to\": \"12:00\"}, "
                        + "{\"day\": \"monday\", \"from\": \"11:00\", \"to\": \"15:00\"}]} | workingHours[1] | overlaps",
                "{\"quietHours\": {\"from\": \"12:00\", \"to\": \"12:00\"}} | quietHours | must differ",
                "{\"quietHours\": {\"from\": \"12:00\"}} | quietHours.to | must not be null",
                "{\"quietTimes\": [{\"from\": \"12:00\", \"to\": \"12:00\"}]} | quietTimes[0] | must differ",
                "{\"quietTimes\": [{\"days\": [], \"from\": \"12:00\", \"to\": \"13:00\"}]} | quietTimes[0].days | between 1 and 7",
                "{\"quietTimes\": [{\"days\": [\"monday\", \"monday\"], \"from\": \"12:00\", \"to\": \"13:00\"}]} "
                        + "| quietTimes[0].days | names one of them twice",
                "{\"quietTimes\": [{\"days\": [\"zebra\"], \"from\": \"12:00\", \"to\": \"13:00\"}]} "
                        + "| quietTimes[0].days[0] | must be one of",
                "{\"quietTimes\": [{\"from\": \"12:00\"}]} | quietTimes[0].to | must not be null",
                "{\"doNotDisturbUntil\": \"2026-11-24T09:00:01Z\"} | doNotDisturbUntil | a day from now at most",
                "{\"doNotDisturbUntil\": \"zebra\"} | doNotDisturbUntil | date and time with its offset",
                "{\"kinds\": [\"zebra\"]} | kinds[0] | must be one of [posture, hydration",
                "{\"kinds\": [\"walk\", \"walk\"]} | kinds | names one of them twice",
                "{\"kinds\": [null]} | kinds[0] | must not be null",
                "{\"paceMinutes\": 29} | paceMinutes | greater than or equal to 30",
                "{\"paceMinutes\": 121} | paceMinutes | less than or equal to 120",
                "{\"dailyCap\": 0} | dailyCap | greater than or equal to 1",
                "{\"dailyCap\": 13} | dailyCap | less than or equal to 12",
                "{\"dailyCap\": 1.5} | dailyCap | a whole number such as 30",
                "{\"channels\": []} | channels | size must be between 1 and 7",
                "{\"channels\": [\"pigeon\"]} | channels[0] | web-push",
                "{\"language\": \"zebra zebra\"} | language | must be a language tag such as de or pt-BR",
                "{\"daysOff\": [{\"first\": \"2026-12-02\", \"last\": \"2026-12-01\"}]} | daysOff[0] | before first",
                "{\"daysOff\": [{\"first\": \"2026-12-02\", \"last\": \"2028-12-01\"}]} | daysOff[0] | 366 days",
                "{\"holidays\": \"Zebra\"} | holidays | must be off",
                "{\"holidays\": \"DE-XX\"} | holidays | must be off",
                "{\"freeBusy\": \"zebra\"} | freeBusy | must be an address",
                "{\"freeBusy\": \"http://8.8.8.8/zebra.ics\"} | freeBusy | must begin with https",
                "{\"freeBusy\": \"https://192.168.0.1/zebra.ics\"} | freeBusy | private network",
                "{\"zebra\": 1} | ~~ | known are",
            })
    void badInputNamesTheFieldAndChangesNothing(String body, String field, String message) {
        Response response = save("\"0\"", body);
        response.then().statusCode(400).contentType(containsString("problem+json"));
        assertThat(response.<List<String>>path("violations.field")).contains(field);
        assertThat(response.asString()).contains(message).doesNotContainIgnoringCase("zebra");
        read().then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void aThousandKindsAreTooMany() {
        save("\"0\"", "{\"kinds\": [" + "\"walk\",".repeat(999) + "\"walk\"]}")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("kinds"))
                .body("violations[0].message", containsString("size must be between 0 and 50"));
    }

    @Test
    void thereAreTwentyOneQuietTimesAtMost() {
        String time = "{\"from\": \"12:00\", \"to\": \"13:00\"}";
        save("\"0\"", "{\"quietTimes\": [" + (time + ",").repeat(21) + time + "]}")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("quietTimes"));
        save("\"0\"", "{\"quietTimes\": [" + (time + ",").repeat(20) + time + "]}")
                .then()
                .statusCode(200);
    }

    @Test
    void theAnswerSaysHowFarTheHolidaysAreKnown() {
        save("\"0\"", "{\"holidays\": \"CN\"}")
                .then()
                .statusCode(200)
                .body("inForce.nextHoliday", nullValue())
                .body("inForce.holidaysKnownUntil", equalTo("2026-12-31"));
        save("\"1\"", "{\"holidays\": \"KR\"}")
                .then()
                .body("inForce.nextHoliday.date", equalTo("2026-12-25"))
                .body("inForce.holidaysKnownUntil", equalTo("2027-12-31"));
    }

    @Test
    void nobodyOverwritesUnreadChanges() {
        as("employee-2").body("{}").put("/employees/me/preferences").then().statusCode(428);
        save("*", "{}").then().statusCode(428);
        save("\"7\"", "{}").then().statusCode(412).contentType(containsString("problem+json"));
        save("W/\"0\"", "{}").then().statusCode(412);
        read().then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void theyAreThePersonsOwn() {
        as("platform").get("/employees/employee-2/preferences").then().statusCode(403);
        as("hr").get("/employees/employee-2/preferences").then().statusCode(403);
        as("employee-1").get("/employees/employee-2/preferences").then().statusCode(404);
    }

    @Test
    void leavingErasesThem() {
        save("\"0\"", "{\"dailyCap\": 2, \"freeBusy\": \"https://calendar.invalid/secret.ics\"}")
                .then()
                .statusCode(200)
                .body("inForce.freeBusy.state", equalTo("waiting"));
        as("employee-2").body("{}").post("/employees/me/plan/pause").then().statusCode(200);
        as("platform").delete("/employees/employee-2").then().statusCode(204);
        for (String table : List.of("preferences", "pause", "feed", "activity")) {
            assertThat(count("SELECT count(*) FROM " + table + " WHERE employee = 'employee-2'"))
                    .as(table)
                    .isZero();
        }
        read().then().statusCode(404);
        save("\"0\"", "{}").then().statusCode(404);
        assertThat(count("SELECT count(*) FROM employee WHERE employee = 'employee-2'"))
                .isZero();
    }

    private static Response read() {
        return as("employee-2").get("/employees/me/preferences");
    }

    private static Response save(String version, String body) {
        return as("employee-2").header("If-Match", version).body(body).put("/employees/me/preferences");
    }

    private static void enrolIn(String zone) {
        as("platform")
                .body(Map.of("zone", zone, "country", "DE", "language", "en"))
                .put("/employees/employee-2")
                .then()
                .statusCode(200);
    }

    private int planVersion() {
        return count("SELECT version FROM plan WHERE employee = 'employee-2'");
    }
}
