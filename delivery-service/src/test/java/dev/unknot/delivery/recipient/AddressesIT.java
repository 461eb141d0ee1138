package dev.unknot.delivery.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.contracts.people.EmployeeReachable;
import dev.unknot.delivery.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AddressesIT extends DeliveryTest {

    @Inject
    SaveAddresses saveAddresses;

    @Test
    void aPlatformSetsMailAndSlackAndAnnouncesThem() {
        String person = person();
        enrol(person);
        as("platform")
                .body(Map.of("email", "ana@example.org", "slack", "U012AB3CD"))
                .put("/employees/" + person + "/addresses")
                .then()
                .statusCode(200)
                .body("email", equalTo("ana@example.org"))
                .body("slack", equalTo("U012AB3CD"));

        await().until(() -> !KAFKA.events(Topics.ADDRESSES, "acme/" + person).isEmpty());
        assertThat(KAFKA.events(Topics.ADDRESSES, "acme/" + person).get(0).data())
                .isEqualTo(new EmployeeReachable(
                        "acme", person, Optional.of("ana@example.org"), Optional.of("U012AB3CD")));
    }

    @Test
    void theNewestEventIsTheState() {
        String person = person();
        enrol(person);
        KAFKA.send(new EmployeeReachable("acme", person, Optional.of("old@example.org"), Optional.empty()));
        KAFKA.send(new EmployeeReachable("acme", person, Optional.of("new@example.org"), Optional.empty()));
        await().untilAsserted(() -> as("platform")
                .get("/employees/" + person + "/addresses")
                .then()
                .body("email", equalTo("new@example.org")));
        assertThat(count("SELECT count(*) AS n FROM address WHERE employee = ?", person))
                .isEqualTo(1);
    }

    @Test
    void onlyATrustedHostNeedsNoTls() {
        enrol("employee-3");
        as("employee-3")
                .body(Map.of("slackWebhook", "http://localhost:18086/"))
                .put("/employees/me/addresses")
                .then()
                .statusCode(200)
                .body("slackWebhook", equalTo("http://localhost:18086/"))
                .body("slack", nullValue());
        as("employee-3")
                .body(Map.of("slackWebhook", "http://hooks.slack.com/services/T0/B0/x"))
                .put("/employees/me/addresses")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("slackWebhook"));
    }

    @Test
    void webAddressesAreThePersonsOwnBusiness() {
        enrol("employee-3");
        as("employee-3")
                .body(Map.of("teamsWebhook", "https://prod-1.westeurope.logic.azure.com/workflows/abc?sig=secret"))
                .put("/employees/me/addresses")
                .then()
                .statusCode(200)
                .body("teamsWebhook", containsString("sig=secret"));
        as("platform")
                .body(Map.of("email", "ana@example.org"))
                .put("/employees/employee-3/addresses")
                .then()
                .statusCode(200)
                .body("teamsWebhook", nullValue());
        as("employee-3")
                .get("/employees/me/addresses")
                .then()
                .body("email", equalTo("ana@example.org"))
                .body("teamsWebhook", containsString("sig=secret"));
        assertThat(database.list("SELECT encode(sealed, 'escape') AS text FROM address", row -> row.text("text")))
                .noneMatch(text -> text.contains("example.org") || text.contains("sig=secret"));
    }

    @Test
    void aFaultIsNamedAndNothingRepeated() {
        as("employee-1")
                .body(Map.of("email", "no address"))
                .put("/employees/me/addresses")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("email")));
        as("platform")
                .body(Map.of("email", "ana@example.org"))
                .put("/employees/" + person() + "/addresses")
                .then()
                .statusCode(404);
    }

    @Test
    void ownDataIsTakenAlongAndErased() {
        enrol("employee-2");
        as("employee-2")
                .body(Map.of("email", "bo@example.org"))
                .put("/employees/me/addresses")
                .then()
                .statusCode(200);
        as("employee-2")
                .get("/employees/me/export")
                .then()
                .statusCode(200)
                .body("addresses.email", equalTo("bo@example.org"))
                .body("language", equalTo("de"));
        as("employee-2").delete("/employees/me/data").then().statusCode(204);
        as("employee-2")
                .get("/employees/me/export")
                .then()
                .body("addresses.email", nullValue())
                .body("deliveries", hasSize(0));
    }

    @Test
    void anAddressBringsNobodyBackWhoLeft() {
        String person = person();
        enrol(person);
        Event<EmployeeReachable> before = reachable(person);
        KAFKA.send(new EmployeeLeft("acme", person));
        await().until(() -> count("SELECT count(*) AS n FROM recipient WHERE employee = ?", person) == 0);
        KAFKA.send(before);
        await().untilAsserted(() ->
                assertThat(KAFKA.tombstones(Topics.ADDRESSES, "acme/" + person)).hasSize(1));
        assertThat(count("SELECT count(*) AS n FROM address WHERE employee = ?", person))
                .isZero();

        KAFKA.send(reachable(person));
        await().until(() -> count("SELECT count(*) AS n FROM address WHERE employee = ?", person) == 1);
        assertThat(saveAddresses.forgetIfGone(new Person("acme", person))).isTrue();
        assertThat(count("SELECT count(*) AS n FROM address WHERE employee = ?", person))
                .isZero();
        await().untilAsserted(() ->
                assertThat(KAFKA.tombstones(Topics.ADDRESSES, "acme/" + person)).hasSize(2));
    }

    @Test
    void anAddressMayComeBeforeTheReturn() {
        String person = person();
        enrol(person);
        KAFKA.send(new EmployeeLeft("acme", person));
        await().until(() -> count("SELECT count(*) AS n FROM recipient WHERE employee = ?", person) == 0);
        KAFKA.send(reachable(person));
        await().until(() -> count("SELECT count(*) AS n FROM address WHERE employee = ?", person) == 1);
        enrol(person);
        assertThat(saveAddresses.forgetIfGone(new Person("acme", person))).isFalse();

        as("platform").get("/employees/" + person + "/addresses").then().body("email", equalTo("late@example.org"));
    }

    private static Event<EmployeeReachable> reachable(String person) {
        return new Event<>(
                UUID.randomUUID().toString(),
                URI.create("/test"),
                KAFKA.now(),
                new EmployeeReachable("acme", person, Optional.of("late@example.org"), Optional.empty()));
    }
}
