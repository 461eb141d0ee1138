package dev.unknot.delivery;

import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.delivery.delivery.DeliverNudges;
import dev.unknot.delivery.sql.Database;
import dev.unknot.test.ServiceTest;
import dev.unknot.test.SettableClock;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the running service share: a clock that stands, and events in business words. */
public abstract class DeliveryTest extends ServiceTest {

    protected static final Instant NOW = SettableClock.MONDAY_MORNING;

    static {
        KAFKA.use(new SettableClock());
    }

    @Inject
    protected DeliverNudges deliverNudges;

    @Inject
    protected Database database;

    @BeforeEach
    void beginOnMondayMorning() {
        SettableClock.set(NOW);
    }

    protected static RequestSpecification as(String client) {
        return ServiceTest.as(client).contentType("application/json");
    }

    protected static void later(Duration duration) {
        SettableClock.set(new SettableClock().instant().plus(duration));
    }

    /** And waits, as topics are not in order with one another. */
    protected void enrol(String person) {
        KAFKA.send(new EmployeeEnrolled(
                "acme",
                person,
                ZoneId.of("Europe/Berlin"),
                Optional.of("de"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        await().until(() -> count("SELECT count(*) AS n FROM recipient WHERE employee = ?", person) == 1);
    }

    /** Sends a nudge to the topic and waits until it has arrived. */
    protected NudgeDue nudge(String person, String... channels) {
        List<ChannelChoice> choices = Arrays.stream(channels)
                .map(channel -> new ChannelChoice(channel, 0, ChannelChoice.Words.NEUTRAL))
                .toList();
        return nudge(person, UUID.randomUUID(), choices);
    }

    protected NudgeDue nudge(String person, UUID id, List<ChannelChoice> channels) {
        NudgeDue due = new NudgeDue(
                "acme",
                person,
                id,
                List.of(NudgeKind.STRETCH),
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(1)),
                "de",
                "Zeit für eine kurze Pause",
                "Öffne Unknot und sieh nach, was dran ist.",
                "/nudges/" + id,
                Optional.of(channels));
        KAFKA.send(due);
        await().until(() -> count("SELECT count(*) AS n FROM nudge WHERE id = ?", id) == 1);
        return due;
    }

    protected List<Event<?>> outcomes(String person) {
        return List.copyOf(KAFKA.events(Topics.NUDGE_OUTCOMES, "acme/" + person));
    }

    protected int count(String sql, Object... parameters) {
        return database.find(sql, row -> row.number("n"), parameters).orElseThrow();
    }

    /** Adds an endpoint for nudges and returns it as the service shows it, with its secret. */
    protected static Map<String, Object> webhook(Receiver receiver) {
        return as("platform")
                .body(Map.of("url", receiver.url(), "events", List.of("nudges")))
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
    }
}
