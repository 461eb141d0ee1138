package dev.unknot.reminder.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.unknot.contracts.Topics;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.inbox.outcome.ExpireNudgesJob;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Off by default; by wish in the inbox and its stream, and nowhere else. */
@QuarkusTest
class RestForTheEyesIT extends ServiceTest {

    private static final String SLOTS = "/employees/me/slots?date=2026-11-23";

    private static final AtomicInteger PEOPLE = new AtomicInteger(9100);

    @Inject
    ExpireNudgesJob expireNudges;

    private final String person = "many-" + PEOPLE.incrementAndGet();

    @BeforeEach
    void enrol() {
        enrol(person);
    }

    @Test
    void isOffByDefault() {
        as(person).get(SLOTS).then().body("items.kind", not(hasItem("eyes")));
        as(person).get("/employees/me/plan").then().body("kinds.kind", not(hasItem("eyes")));
    }

    @Test
    void comesAsOftenAsThePersonWishes() {
        prefer("{\"kinds\": [\"eyes\"], \"eyesMinutes\": 40}");
        as(person)
                .get("/employees/me/plan")
                .then()
                .body("kinds.kind", contains("eyes"))
                .body("kinds.everyMinutes", contains(40));
        as(person)
                .get(SLOTS)
                .then()
                .body("items.kind", everyItem(equalTo("eyes")))
                .body("items", hasSize(greaterThanOrEqualTo(10)))
                .body("items.source", everyItem(equalTo("plan")));
        as(person).get("/employees/me/calendar.ics").then().body(not(containsString("BEGIN:VEVENT")));
    }

    @Test
    void isRefusedMoreOftenThanEvery20Minutes() {
        as(person)
                .header("If-Match", "\"0\"")
                .body("{\"kinds\": [\"eyes\"], \"eyesMinutes\": 19}")
                .put("/employees/me/preferences")
                .then()
                .statusCode(400)
                .body(containsString("eyesMinutes"));
    }

    @Test
    void isInTheInboxAndOnNoTopic() {
        prefer("{\"kinds\": [\"eyes\"], \"eyesMinutes\": 20}");
        String other = person();
        enrol(other);
        tickUntil("2026-11-23T09:20:00Z");
        as(person)
                .get("/employees/me/nudges")
                .then()
                .body("items[0].kinds", contains("eyes"))
                .body("items[0].title", equalTo("Rest your eyes"))
                .body("items[0].text", containsString("20 seconds"));
        as(person)
                .body(Map.of("outcome", "done"))
                .post("/nudges/" + as(person).get("/employees/me/nudges").path("items[0].id") + "/outcomes")
                .then()
                .statusCode(204);
        tickUntil("2026-11-23T10:20:00Z");
        SettableClock.set(Instant.parse("2026-11-23T11:00:00Z"));
        expireNudges.expire();
        as(person).get("/employees/me/nudges?state=expired").then().body("items[0].kinds", contains("eyes"));
        // Of the other person everything is published by now, so of the first all would be that ever is.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> isPublished(Topics.NUDGES, other) && isPublished(Topics.NUDGE_OUTCOMES, other));
        assertThat(nudgesOnTopics()).isEmpty();
    }

    private boolean isPublished(String topic, String person) {
        return !KAFKA.events(topic, "acme/" + person).isEmpty();
    }

    /** Events of this person's rests on any topic. */
    private List<String> nudgesOnTopics() {
        List<String> rests = strings("SELECT id FROM nudge WHERE employee = '" + person + "' AND kinds = '{eyes}'");
        assertThat(rests).isNotEmpty();
        return List.of(Topics.NUDGES, Topics.NUDGE_OUTCOMES).stream()
                .flatMap(topic -> KAFKA.records(topic, record -> ("acme/" + person).equals(record.key())).stream())
                .map(record -> new String(record.value()))
                .filter(event -> rests.stream().anyMatch(event::contains))
                .toList();
    }

    private void tickUntil(String end) {
        for (Instant now = SettableClock.MONDAY_MORNING;
                !now.isAfter(Instant.parse(end));
                now = now.plus(Duration.ofMinutes(5))) {
            SettableClock.set(now);
            tick();
        }
    }

    private void prefer(String preferences) {
        as(person)
                .header("If-Match", "\"0\"")
                .body(preferences)
                .put("/employees/me/preferences")
                .then()
                .statusCode(200);
    }
}
