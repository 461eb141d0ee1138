package dev.unknot.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.outcomes.NudgeDone;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.delivery.DeliveryTest;
import dev.unknot.delivery.Receiver;
import dev.unknot.delivery.delivery.DeliverEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Endpoints get the events that they asked for. */
@QuarkusTest
class WebhookEventsIT extends DeliveryTest {

    @Inject
    DeliverEvents deliverEvents;

    @Inject
    EventQueue queue;

    private final Receiver receiver = new Receiver();
    private final String person = person();
    private final List<String> added = new ArrayList<>();

    @AfterEach
    void deleteTheEndpoints() {
        added.forEach(id -> as("platform").delete("/webhooks/" + id).then().statusCode(204));
        receiver.close();
    }

    @Test
    void outcomesAndEnrolmentArriveSignedAndUnderTheirOwnId() throws Exception {
        Map<String, Object> endpoint = endpoint("outcomes", "enrolment");
        enrol(person);
        NudgeDone done = new NudgeDone("acme", person, UUID.randomUUID(), NOW);
        KAFKA.send(done);
        waiting(endpoint, 2);
        deliverEvents.deliverDue();

        assertThat(types()).containsExactlyInAnyOrder("nudge-done.v1", "employee-enrolled.v1");
        for (Receiver.Request request : receiver.requests()) {
            assertThat(request.header("webhook-signature"))
                    .isEqualTo(new Webhook(endpoint.get("secret").toString())
                            .sign(request.header("webhook-id"), NOW.getEpochSecond(), body(request)));
        }
        assertThat(count("SELECT count(*) AS n FROM webhook_event")).isZero();
    }

    @Test
    void oneTestEveryFiveSeconds() {
        String test = "/webhooks/" + endpoint("outcomes").get("id") + "/test";
        as("platform").post(test).then().statusCode(200);
        as("platform").post(test).then().statusCode(429);
        later(Duration.ofSeconds(5));
        as("platform").post(test).then().statusCode(200);

        assertThat(receiver.requests()).hasSize(2);
    }

    @Test
    void theOutcomeOfADeliveryOfOursIsAnEventToo() {
        enrol(person);
        endpoint("nudges", "outcomes");
        NudgeDue due = nudge(person, "webhook");
        deliverNudges.deliverDue();
        deliverEvents.deliverDue();

        assertThat(types()).containsExactly("nudge-message.v1", "nudge-delivered.v1");
        assertThat(body(receiver.requests().get(1)))
                .contains("\"nudge\":\"" + due.nudge() + "\"")
                .doesNotContain(due.title());
        attempts(added.get(0))
                .body("items.type", contains("nudge-delivered.v1", "nudge-message.v1"))
                .body("items.state", everyItem(equalTo("sent")))
                .body("items[1].id", equalTo(due.nudge().toString()));
    }

    @Test
    void remediesAreForAllWhoAskedAndNothingElseIs() {
        Map<String, Object> endpoint = endpoint("remedies");
        KAFKA.send(new RemedyWithdrawn("test-" + person, 2));
        waiting(endpoint, 1);
        deliverEvents.deliverDue();

        assertThat(types()).containsExactly("remedy-withdrawn.v1");
        assertThat(body(receiver.requests().get(0))).contains("\"slug\":\"test-" + person + "\"", "\"version\":2");
    }

    @Test
    void anEndpointThatIsDownGetsEverythingLaterAndTheLogSaysSo() {
        receiver.answer(503, Map.of("Retry-After", "60"));
        Map<String, Object> endpoint = endpoint("enrolment");
        enrol(person);
        waiting(endpoint, 1);
        deliverEvents.deliverDue();
        later(Duration.ofSeconds(59));
        deliverEvents.deliverDue();
        assertThat(receiver.requests()).hasSize(1);
        receiver.answer(204, Map.of());
        later(Duration.ofSeconds(1));
        deliverEvents.deliverDue();

        assertThat(receiver.requests())
                .extracting(request -> request.header("webhook-id"))
                .hasSize(2)
                .containsOnly(receiver.requests().get(0).header("webhook-id"));
        ValidatableResponse log = attempts(added.get(0))
                .body("items.state", contains("sent", "waiting"))
                .body("items[1].reason", equalTo("peer-failed"))
                .body("items[1].code", equalTo("503"));
        assertThat(log.extract().asString()).doesNotContain(person);
    }

    @Test
    void noMoreEndpointsAreClaimedThanThereAreSenders() {
        Map<String, Object> first = endpoint("enrolment");
        Map<String, Object> second = endpoint("enrolment");
        enrol(person);
        waiting(first, 1);
        waiting(second, 1);

        assertThat(claimOne()).hasSize(1);
        assertThat(claimOne()).hasSize(1);
        assertThat(claimOne()).isEmpty();
    }

    private List<EventQueue.Claimed> claimOne() {
        return queue.claim(UUID.randomUUID(), NOW.plus(Duration.ofMinutes(2)), List.of(), 1);
    }

    @Test
    void theLogHasPages() {
        endpoint("enrolment");
        for (int i = 0; i < 3; i++) {
            enrol(person());
        }
        deliverEvents.deliverDue();

        String next = as("platform")
                .get("/webhooks/" + added.get(0) + "/deliveries?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("next", notNullValue())
                .extract()
                .path("next");
        as("platform")
                .get("/webhooks/" + added.get(0) + "/deliveries?limit=2&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        as("platform")
                .get("/webhooks/" + added.get(0) + "/deliveries?cursor=x")
                .then()
                .statusCode(400)
                .body("violations.field", contains("cursor"));
        as("platform-other")
                .get("/webhooks/" + added.get(0) + "/deliveries")
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverHasLeftIsInNoEventButTheOneThatSaysSo() {
        Map<String, Object> endpoint = endpoint("outcomes", "enrolment");
        enrol(person);
        KAFKA.send(new NudgeDone("acme", person, UUID.randomUUID(), NOW));
        waiting(endpoint, 2);
        KAFKA.send(new EmployeeLeft("acme", person));
        await().until(() -> count("SELECT count(*) AS n FROM recipient WHERE employee = ?", person) == 0);

        assertThat(count("SELECT count(*) AS n FROM webhook_event WHERE employee = ?", person))
                .isZero();
        deliverEvents.deliverDue();
        assertThat(types()).containsExactly("employee-left.v1");
    }

    @Test
    void aGoneEndpointGetsNothingMore() {
        receiver.answer(410, Map.of());
        Map<String, Object> endpoint = endpoint("enrolment");
        enrol(person);
        waiting(endpoint, 1);
        deliverEvents.deliverDue();
        enrol(person());
        deliverEvents.deliverDue();

        assertThat(receiver.requests()).hasSize(1);
        as("platform").get("/webhooks").then().body("items.disabledFor", hasItem("address-closed"));
    }

    @Test
    void aRepeatedRequestFindsTheEndpointWithoutItsSecret() {
        String key = UUID.randomUUID().toString();
        String id = add(key, "outcomes")
                .statusCode(201)
                .body("secret", containsString("whsec_"))
                .extract()
                .path("id");
        added.add(id);

        add(key, "outcomes").statusCode(201).body("id", equalTo(id)).body("secret", nullValue());
        add(key, "remedies").statusCode(422);
        as("platform").get("/webhooks").then().body("items.secret", everyItem(nullValue()));
    }

    @Test
    void anOrganisationCanHaveTwentyEndpointsAndAsksForWhatThereIs() {
        for (int i = as("platform").get("/webhooks").path("items.size()"); i < 20; i++) {
            endpoint("remedies");
        }
        add(UUID.randomUUID().toString(), "remedies").statusCode(409).body("detail", containsString("20 endpoints"));
        add(UUID.randomUUID().toString(), "assessments")
                .statusCode(400)
                .body("violations.message", not(containsString("assessments")));
    }

    private ValidatableResponse attempts(String endpoint) {
        return as("platform")
                .get("/webhooks/" + endpoint + "/deliveries")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse add(String key, String... events) {
        return as("platform")
                .header("Idempotency-Key", key)
                .body(Map.of("url", receiver.url(), "events", List.of(events)))
                .post("/webhooks")
                .then();
    }

    private Map<String, Object> endpoint(String... events) {
        Map<String, Object> endpoint = add(UUID.randomUUID().toString(), events)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
        added.add(endpoint.get("id").toString());
        return endpoint;
    }

    private void waiting(Map<String, Object> endpoint, int events) {
        await().until(() -> count(
                        "SELECT count(*) AS n FROM webhook_event WHERE endpoint = ?",
                        UUID.fromString(endpoint.get("id").toString()))
                == events);
    }

    private List<String> types() {
        return receiver.requests().stream()
                .map(request -> body(request).replaceAll(".*\"type\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private static String body(Receiver.Request request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }
}
