package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.standardwebhooks.Webhook;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.delivery.DeliveryTest;
import dev.unknot.delivery.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From nudge-due to a signed request and its outcome. */
@QuarkusTest
class WebhookDeliveryIT extends DeliveryTest {

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    private final Receiver receiver = new Receiver();
    private final String person = person();
    private Map<String, Object> endpoint = Map.of();

    @BeforeEach
    void addAnEndpoint() {
        enrol(person);
        endpoint = webhook(receiver);
    }

    @AfterEach
    void deleteIt() {
        as("platform").delete("/webhooks/" + endpoint.get("id")).then().statusCode(204);
        receiver.close();
    }

    @Test
    void aNudgeArrivesSignedAndItsDeliveryIsAnnounced() {
        NudgeDue due = nudge(person, "webhook");
        deliverNudges.deliverDue();

        assertThat(receiver.requests()).singleElement().satisfies(request -> {
            assertThat(request.header("webhook-id")).isEqualTo(due.nudge().toString());
            assertThat(request.header("webhook-timestamp")).isEqualTo(String.valueOf(NOW.getEpochSecond()));
            assertThat(new String(request.body(), StandardCharsets.UTF_8)).contains(due.title());
            String signature = new Webhook(endpoint.get("secret").toString())
                    .sign(
                            request.header("webhook-id"),
                            NOW.getEpochSecond(),
                            new String(request.body(), StandardCharsets.UTF_8));
            assertThat(request.header("webhook-signature")).isEqualTo(signature);
        });
        await().until(() -> outcomes(person).size() == 1);
        assertThat(outcomes(person).get(0).data())
                .isEqualTo(new NudgeDelivered("acme", person, due.nudge(), NOW, "webhook"));
    }

    @Test
    void aRedeliveredNudgeIsSentOnce() {
        NudgeDue due = nudge(person, "webhook");
        deliverNudges.deliverDue();
        KAFKA.send(due);
        String other = person();
        KAFKA.send(new NudgeDue(
                "acme",
                person,
                UUID.randomUUID(),
                due.kinds(),
                due.dueAt(),
                due.deliverFrom(),
                due.expiresAt(),
                "en",
                other,
                "text",
                "/nudges/1",
                due.channels()));
        await().until(() -> count("SELECT count(*) AS n FROM nudge WHERE title = ?", other) == 1);
        deliverNudges.deliverDue();

        assertThat(receiver.requests()).hasSize(2);
    }

    @Test
    void aBrokenEventAmongOthersCostsOnlyItself() {
        NudgeDue first = unsent();
        NudgeDue last = unsent();
        ProducerRecord<String, byte[]> broken =
                new ProducerRecord<>(Topics.NUDGES, "acme/" + person, "{}".getBytes(StandardCharsets.UTF_8));
        EventWriter.record(new Event<>(UUID.randomUUID().toString(), URI.create("/test-platform"), KAFKA.now(), first))
                .headers()
                .forEach(header -> broken.headers().add(header));
        KAFKA.send(first);
        KAFKA.send(broken);
        KAFKA.send(last);

        await().until(() -> count("SELECT count(*) AS n FROM nudge WHERE employee = ?", person) == 2);
        await().untilAsserted(() -> assertThat(KAFKA.records(
                        Topics.deadLetters(Topics.NUDGES), record -> ("acme/" + person).equals(record.key())))
                .hasSize(1));
    }

    private NudgeDue unsent() {
        UUID id = UUID.randomUUID();
        return new NudgeDue(
                "acme",
                person,
                id,
                List.of(NudgeKind.STRETCH),
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(1)),
                "en",
                "A short break is due",
                "Open Unknot to see what to do.",
                "/nudges/" + id,
                Optional.empty());
    }

    @Test
    void anEndpointThatNoKeyOpensFailsAloneAndIsDisabled() {
        database.update("UPDATE webhook SET sealed = decode('00', 'hex') WHERE id = ?", id(endpoint));
        NudgeDue due = nudge(person, "webhook");
        deliverNudges.deliverDue();

        as("platform")
                .get("/deliveries?state=failed&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.nudge == '" + due.nudge() + "' }.reason", equalTo("address-unreadable"));
        assertThat(count("SELECT count(*) AS n FROM webhook WHERE id = ? AND disabled_at IS NOT NULL", id(endpoint)))
                .isEqualTo(1);
    }

    @Test
    void anAddressThatNoKeyOpensFailsAloneAndCanBeGivenAgain() {
        String other = person();
        enrol(other);
        mailbox(person);
        mailbox(other);
        database.update("UPDATE address SET sealed = decode('00', 'hex') WHERE employee = ?", other);
        NudgeDue lost = nudge(other, "email");
        NudgeDue due = nudge(person, "webhook");
        deliverNudges.deliverDue();

        assertThat(receiver.requests())
                .extracting(request -> request.header("webhook-id"))
                .containsExactly(due.nudge().toString());
        assertThat(count(
                        "SELECT count(*) AS n FROM delivery WHERE nudge = ? AND reason = 'address-unreadable'",
                        lost.nudge()))
                .isEqualTo(1);
        mailbox(other);
        assertThat(count("SELECT count(*) AS n FROM address WHERE employee = ? AND closed_at IS NULL", other))
                .isEqualTo(1);
    }

    private static void mailbox(String person) {
        as("platform")
                .body(Map.of("email", person + "@mail.example"))
                .put("/employees/" + person + "/addresses")
                .then()
                .statusCode(200);
    }

    private static UUID id(Map<String, Object> endpoint) {
        return UUID.fromString(endpoint.get("id").toString());
    }

    @Test
    void whatWasClaimedByAProcessThatDiedIsDeliveredOnceItsLeaseEnds() {
        NudgeDue due = nudge(person, "webhook");
        assertThat(nudges.claim(clock.instant(), Duration.ofMinutes(2), 500))
                .extracting(Claimed::id)
                .contains(due.nudge());
        assertThat(deliverNudges.deliverDue()).isZero();
        later(Duration.ofMinutes(2));
        deliverNudges.deliverDue();

        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void whoeverComesBackAfterTheLeaseChangesNothing() {
        nudge(person, "webhook");
        List<Claimed> slow = nudges.claim(clock.instant(), Duration.ofMinutes(2), 500);
        later(Duration.ofMinutes(2));
        deliverNudges.deliverDue();
        deliverNudges.write(slow.stream()
                .map(nudge -> new DeliverNudges.Result(
                        new Settled(nudge, List.of(), Optional.of(NOW), Optional.empty(), List.of()), List.of()))
                .toList());

        assertThat(count("SELECT count(*) AS n FROM nudge WHERE employee = ? AND next_at IS NOT NULL", person))
                .isZero();
    }

    @Test
    void aBusyEndpointGetsItLaterUnderTheSameId() {
        NudgeDue due = nudge(person, "webhook");
        receiver.answer(429, Map.of("Retry-After", "120"));
        deliverNudges.deliverDue();
        later(Duration.ofSeconds(119));
        assertThat(deliverNudges.deliverDue()).isZero();
        receiver.answer(204, Map.of());
        later(Duration.ofSeconds(1));
        deliverNudges.deliverDue();

        assertThat(receiver.requests())
                .extracting(request -> request.header("webhook-id"))
                .containsExactly(due.nudge().toString(), due.nudge().toString());
    }

    @Test
    void anEndpointThatIsGoneGetsNothingMore() {
        NudgeDue due = nudge(person, "webhook");
        receiver.answer(410, Map.of());
        deliverNudges.deliverDue();
        nudge(person, "webhook");
        deliverNudges.deliverDue();

        assertThat(receiver.requests()).hasSize(1);
        as("platform")
                .get("/deliveries?state=failed&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.nudge == '" + due.nudge() + "' }.reason", equalTo("address-closed"));
    }

    @Test
    void aSeenNudgeIsNotSent() {
        NudgeDue due = nudge(person, "webhook");
        KAFKA.send(new NudgeSeen("acme", person, due.nudge(), NOW, Optional.empty()));
        await().until(() ->
                count("SELECT count(*) AS n FROM nudge WHERE id = ? AND seen_at IS NOT NULL", due.nudge()) == 1);
        deliverNudges.deliverDue();

        assertThat(receiver.requests()).isEmpty();
        assertThatCode(() -> deliverNudges.deliverDue()).doesNotThrowAnyException();
    }

    @Test
    void whatFailedCanBeSentAgain() {
        NudgeDue due = nudge(person, "webhook");
        receiver.answer(400, Map.of());
        deliverNudges.deliverDue();
        receiver.answer(204, Map.of());
        String id = due.nudge() + ".webhook";
        as("platform-other").post("/deliveries/" + id + "/resend").then().statusCode(404);
        as("platform").post("/deliveries/" + id + "/resend").then().statusCode(204);
        deliverNudges.deliverDue();

        assertThat(receiver.requests()).hasSize(2);
        as("platform").post("/deliveries/" + id + "/resend").then().statusCode(409);
    }

    @Test
    void listsOfDeliveriesHavePages() {
        enrol("employee-3");
        NudgeDue older = nudge("employee-3", "webhook");
        // Later than what any other test leaves, and too late to be sent.
        later(Duration.ofDays(2));
        deliverNudges.deliverDue();
        NudgeDue newer = nudge("employee-3", "webhook");
        later(Duration.ofSeconds(1));
        deliverNudges.deliverDue();

        String next = firstOfPage("platform", "/deliveries?state=failed&limit=1", newer);
        firstOfPage("platform", "/deliveries?state=failed&limit=1&cursor=" + next, older);
        next = firstOfPage("employee-3", "/employees/me/deliveries?limit=1", newer);
        firstOfPage("employee-3", "/employees/me/deliveries?limit=1&cursor=" + next, older);
        as("platform")
                .get("/deliveries?cursor=" + next.substring(4))
                .then()
                .statusCode(400)
                .body("violations.field", contains("cursor"));
    }

    /** Returns where the next page begins. */
    private static String firstOfPage(String client, String path, NudgeDue first) {
        return as(client)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.nudge", contains(first.nudge().toString()))
                .extract()
                .path("next");
    }

    @Test
    void somebodyWhoLeftLeavesNoRow() {
        nudge(person, "webhook");
        deliverNudges.deliverDue();
        KAFKA.send(new EmployeeLeft("acme", person));
        await().until(() -> count("SELECT count(*) AS n FROM recipient WHERE employee = ?", person) == 0);

        assertThat(count("SELECT count(*) AS n FROM nudge WHERE employee = ?", person))
                .isZero();
    }

    @Test
    void aPersonLearnsWhyNothingCame() {
        enrol("employee-1");
        NudgeDue due = nudge("employee-1", "slack");
        deliverNudges.deliverDue();

        as("employee-1")
                .header("Accept-Language", "es")
                .get("/employees/me/deliveries?nudge=" + due.nudge())
                .then()
                .statusCode(200)
                .body("items.state", contains("skipped"))
                .body(
                        "items.text",
                        contains(
                                "No se ha enviado. No has dado una dirección para este canal. Añádela en tus ajustes."));
        as("employee-2")
                .get("/employees/me/deliveries?nudge=" + due.nudge())
                .then()
                .body("items", empty());
    }
}
