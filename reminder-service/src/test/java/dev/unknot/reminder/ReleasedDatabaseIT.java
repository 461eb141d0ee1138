package dev.unknot.reminder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.test.ReleasedDatabase;
import dev.unknot.test.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People, plans, inbox and ledger that commit 7a6dc0e wrote are found after the upgrade. */
@QuarkusTest
@QuarkusTestResource(
        value = ReleasedDatabase.class,
        initArgs = @ResourceArg(name = "unknot.reminder.buckets", value = "64"),
        restrictToAnnotatedClass = true)
class ReleasedDatabaseIT extends ServiceTest {

    private static final String EMPLOYEE = "/employees/me";

    @BeforeEach
    void shortlyAfterItWasWritten() {
        SettableClock.set(Instant.parse("2026-11-30T04:20:00Z"));
    }

    @Test
    void findsPeopleAndWhatTheyPrefer() {
        as("platform")
                .get("/employees/employee-3")
                .then()
                .statusCode(200)
                .body("zone", equalTo("Asia/Kolkata"))
                .body("unit", equalTo("Support"));
        as("employee-1")
                .get(EMPLOYEE + "/preferences")
                .then()
                .body("quietHours.from", equalTo("12:00"))
                .body("kinds", contains("stretch", "posture", "hydration"))
                .body("dailyCap", equalTo(6))
                .body("daysOff", hasSize(1));
        as("employee-2")
                .get(EMPLOYEE + "/preferences")
                .then()
                .body("inForce.pausedUntil", equalTo("2026-12-05T00:00:00Z"));
    }

    @Test
    void findsPlans() {
        as("employee-1")
                .get(EMPLOYEE + "/plan")
                .then()
                .statusCode(200)
                .body("area", equalTo("neck"))
                .body("held", equalTo(false));
        as("employee-2").get(EMPLOYEE + "/plan").then().body("held", equalTo(true));
    }

    @Test
    void findsTheInboxWithWhatBecameOfEachNudge() {
        as("employee-1")
                .get(EMPLOYEE + "/nudges")
                .then()
                .body("items.find { it.id == '01a22aa1-da60-8340-a3b9-90ae6316185c' }.state", equalTo("due"));
        as("employee-3").get(EMPLOYEE + "/nudges").then().body("items.state", hasItem("done"));
    }

    @Test
    void findsTheLedger() {
        as("employee-1")
                .queryParam("date", "2026-11-30")
                .get(EMPLOYEE + "/slots")
                .then()
                .body("items.findAll { it.state == 'merged' }.kind", contains("hydration", "posture"))
                .body("items.find { it.slot == 576 }.state", equalTo("fired"))
                .body("items.find { it.state == 'snoozed' }.nudge", notNullValue())
                .body("items.find { it.slot == 576 }.source", equalTo("plan"));
        as("employee-3")
                .queryParam("date", "2026-11-30")
                .get(EMPLOYEE + "/slots")
                .then()
                .body("items.find { it.source == 'report' }.slot", nullValue());
    }
}
