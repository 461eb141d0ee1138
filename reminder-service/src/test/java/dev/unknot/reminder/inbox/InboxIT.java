package dev.unknot.reminder.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.contracts.Level;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxIT extends InboxTest {

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
        enrol(person);
        // All at the same moment: the order must not hang on the time alone.
        for (String kind : List.of("posture", "hydration", "stretch", "walk", "breathing")) {
            sent(SettableClock.MONDAY_MORNING, kind, "");
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = as(person).get("/employees/me/nudges?limit=1" + next);
            page.then().statusCode(200).body("items.size()", equalTo(1));
            seen.add(page.path("items[0].id"));
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        assertThat(seen)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(strings("SELECT id FROM nudge WHERE employee = '" + person + "'"));
    }

    @Test
    void unseenNudgesAreUnreadUntilTheyExpire() {
        List<String> ids = Stream.of("posture", "hydration", "walk")
                .map(kind -> sent(SettableClock.MONDAY_MORNING, kind, ""))
                .toList();
        assertThat(unread()).isEqualTo(3);
        record(ids.get(0), Map.of("outcome", "seen"));
        record(ids.get(1), Map.of("outcome", "snoozed", "snoozeMinutes", 480));
        assertThat(unread()).isEqualTo(1);
        assertThat(list("unread")).containsExactly(ids.get(2));
        assertThat(list("due")).containsExactly(ids.get(2));

        SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofDays(2)));
        assertThat(unread()).isZero();
        assertThat(list("due")).isEmpty();
        assertThat(list("expired")).containsExactly(ids.get(2));
        assertThat(list("seen")).containsExactly(ids.get(0));
        as(person)
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
        record(id, Map.of("outcome", "snoozed", "snoozeMinutes", 5));
        assertThat(actions(id)).containsExactly("done", "dismissed");
        record(id, Map.of("outcome", "done"));
        assertThat(actions(id)).isEmpty();
    }

    private static List<String> actions(String id) {
        return as("many-7002").get("/nudges/" + id).path("actions");
    }

    private static void record(String id, Map<String, Object> body) {
        as("platform").body(body).post("/nudges/" + id + "/outcomes").then().statusCode(204);
    }

    private int unread() {
        int unread = as(person).get("/employees/me/nudges/unread").path("unread");
        as(person).get("/employees/me/nudges?limit=1").then().body("unread", equalTo(unread));
        return unread;
    }

    private List<String> list(String state) {
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
