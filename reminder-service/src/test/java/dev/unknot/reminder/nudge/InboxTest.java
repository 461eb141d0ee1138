package dev.unknot.reminder.nudge;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.unknot.contracts.Level;
import dev.unknot.reminder.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest extends ServiceTest {

    @Test
    void aPersonSeesTheirOwn() {
        KAFKA.send(enrolled("employee-1"));
        KAFKA.send(completed("employee-1", Level.SELF_CARE, List.of()));
        await().untilAsserted(() -> as("employee-1")
                .get("/employees/me/nudges?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1)));
        String id = as("employee-1").get("/employees/me/nudges").path("items[0].id");
        as("employee-1").get("/nudges/" + id).then().statusCode(200).body("remedy", equalTo("chin-tuck"));
        as("employee-2").get("/nudges/" + id).then().statusCode(404);
        as("employee-1")
                .body(Map.of("outcome", "done"))
                .post("/nudges/" + id + "/outcomes")
                .then()
                .statusCode(204);
        as("employee-1")
                .body(Map.of("outcome", "snoozed", "snoozeMinutes", 10))
                .post("/nudges/" + id + "/outcomes")
                .then()
                .statusCode(422);
        as("employee-1").get("/nudges/" + id).then().body("state", equalTo("done"));
        as("employee-1").get("/employees/me/plan").then().statusCode(200).body("held", equalTo(false));
        as("employee-1")
                .get("/employees/me/slots?date=2026-11-23")
                .then()
                .statusCode(200)
                .body("items.state", hasItem("planned"))
                .body("items.state", hasItem("fired"));
    }
}
