package dev.unknot.reminder.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.contracts.Level;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxIT extends ServiceTest {

    @Test
    void aPersonSeesTheirOwn() {
        enrol("employee-1");
        KAFKA.send(completed("employee-1", Level.SELF_CARE, List.of()));
        await().untilAsserted(() -> as("employee-1")
                .get("/employees/me/nudges?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1)));
        String id = as("employee-1").get("/employees/me/nudges").path("items[0].id");
        as("employee-1").get("/nudges/" + id).then().statusCode(200).body("remedy", equalTo("chin-tuck"));
        as("employee-2").get("/nudges/" + id).then().statusCode(404);
        as("platform-other")
                .body(Map.of("outcome", "done"))
                .post("/nudges/" + id + "/outcomes")
                .then()
                .statusCode(404);
        as("employee-1")
                .body(Map.of("outcome", "done"))
                .post("/nudges/" + id + "/outcomes")
                .then()
                .statusCode(204);
        as("employee-1")
                .body(Map.of("outcome", "snoozed", "snoozeMinutes", 10))
                .post("/nudges/" + id + "/outcomes")
                .then()
                .statusCode(409);
        as("employee-1").get("/nudges/" + id).then().body("state", equalTo("done"));
        as("employee-1").get("/employees/me/plan").then().statusCode(200).body("held", equalTo(false));
        as("employee-1")
                .get("/employees/me/slots?date=2026-11-23")
                .then()
                .statusCode(200)
                .body("items.state", hasItem("planned"))
                .body("items.state", hasItem("fired"));
    }

    @Test
    void pagesOfOneShowEverythingOnce() {
        enrol("employee-3");
        for (int i = 1; i <= 5; i++) {
            // All at the same moment: the order must not hang on the time alone.
            KAFKA.send(completed("employee-3", Level.SELF_CARE, List.of()));
        }
        awaitNudges("employee-3", 5);
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = as("employee-3").get("/employees/me/nudges?limit=1" + next);
            page.then().statusCode(200).body("items.size()", equalTo(1));
            seen.add(page.path("items[0].id"));
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        assertThat(seen)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(strings("SELECT id FROM nudge WHERE employee = 'employee-3'"));
    }

    @Test
    void unseenNudgesAreUnreadUntilTheyExpire() {
        List<String> ids = answered("many-7001", 3);
        assertThat(unread("many-7001")).isEqualTo(3);
        outcome(ids.get(0), Map.of("outcome", "seen"));
        outcome(ids.get(1), Map.of("outcome", "snoozed", "snoozeMinutes", 480));
        assertThat(unread("many-7001")).isEqualTo(1);
        assertThat(list("many-7001", "unread")).containsExactly(ids.get(2));
        assertThat(list("many-7001", "due")).containsExactly(ids.get(2));

        SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofDays(2)));
        assertThat(unread("many-7001")).isZero();
        assertThat(list("many-7001", "due")).isEmpty();
        assertThat(list("many-7001", "expired")).containsExactly(ids.get(2));
        assertThat(list("many-7001", "seen")).containsExactly(ids.get(0));
        as("many-7001")
                .get("/nudges/" + ids.get(2))
                .then()
                .body("state", equalTo("expired"))
                .body("actions", equalTo(List.of("seen", "done", "snoozed", "dismissed")));
    }

    @Test
    void aNewCautionHidesTheStepsOfARemedy() {
        String id = answered("many-7003", 1).get(0);
        as("many-7003")
                .get("/nudges/" + id)
                .then()
                .body("remedy", equalTo("chin-tuck"))
                .body("remedyUrl", equalTo("/remedies/chin-tuck"))
                .body("why", equalTo("because you told us about your neck"))
                .body("text", equalTo("Slowly."))
                .body("beforeYouStart", nullValue());
        KAFKA.send(completed("many-7003", Level.SELF_CARE, List.of("artery-signs")));
        awaitNudges("many-7003", 2);
        as("many-7003")
                .get("/nudges/" + id)
                .then()
                .body("remedy", nullValue())
                .body("why", nullValue())
                .body("text", not(containsString("Slowly")))
                .body("title", not(containsString("chin-tuck")));
    }

    @Test
    void actionsAreTheOutcomesThatTheServiceAccepts() {
        String id = answered("many-7002", 1).get(0);
        assertThat(actions(id)).containsExactly("seen", "done", "snoozed", "dismissed");
        outcome(id, Map.of("outcome", "snoozed", "snoozeMinutes", 5));
        assertThat(actions(id)).containsExactly("done", "dismissed");
        outcome(id, Map.of("outcome", "done"));
        assertThat(actions(id)).isEmpty();
    }

    private static List<String> actions(String id) {
        return as("many-7002").get("/nudges/" + id).path("actions");
    }

    private static void outcome(String id, Map<String, Object> body) {
        as("platform").body(body).post("/nudges/" + id + "/outcomes").then().statusCode(204);
    }

    private static int unread(String person) {
        int unread = as(person).get("/employees/me/nudges/unread").path("unread");
        as(person).get("/employees/me/nudges?limit=1").then().body("unread", equalTo(unread));
        return unread;
    }

    private static List<String> list(String person, String state) {
        return as(person).get("/employees/me/nudges?state=" + state).path("items.id");
    }

    private List<String> answered(String person, int reports) {
        for (int i = 1; i <= reports; i++) {
            KAFKA.send(completed(person, Level.SELF_CARE, List.of()));
        }
        awaitNudges(person, reports);
        return strings("SELECT id FROM nudge WHERE employee = '" + person + "' ORDER BY id");
    }
}
