package dev.unknot.reminder.inbox.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Person;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.inbox.nudge.InboxNotifier;
import dev.unknot.test.SettableClock;
import dev.unknot.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamIT extends ServiceTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(8000);

    @Inject
    DataSource database;

    private final String person = "many-" + PEOPLE.incrementAndGet();
    private String token = "";
    private int nudges;

    @BeforeEach
    void beginNow() {
        // Tokens are of the real time, and a stream ends with its token.
        SettableClock.set(Clock.systemUTC().instant());
        token = Tokens.of(person);
    }

    @Test
    void sendsNewAndChangedNudges() {
        try (EventStream stream = EventStream.open(token)) {
            await().until(stream::isOpen);
            String nudge = nudge();
            awaitEvents(stream, "nudge " + nudge + " due");
            post(nudge, "seen");
            awaitEvents(stream, "nudge " + nudge + " due", "nudge-changed " + nudge + " seen");
            JsonPath inInbox = as(person).get("/nudges/" + nudge).jsonPath();
            assertThat(JsonPath.from(stream.events().get(1).data()).getMap("$")).isEqualTo(inInbox.getMap("$"));
        }
    }

    @Test
    void onePersonHasAtMostTenOpen() {
        List<EventStream> ten =
                IntStream.range(0, 10).mapToObj(i -> EventStream.open(token)).toList();
        try {
            await().until(() -> ten.stream().allMatch(EventStream::isOpen));
            as(person)
                    .accept("text/event-stream")
                    .get("/employees/me/nudges/stream")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", "30");
        } finally {
            ten.forEach(EventStream::close);
        }
        await().untilAsserted(() -> {
            try (EventStream next = EventStream.open(token)) {
                await().until(() -> next.isOpen() || next.isOver());
                assertThat(next.isOpen()).isTrue();
            }
        });
    }

    @Test
    void goesOnWhereItBrokeOffWithoutLossOrDoubling() {
        String last;
        String first;
        try (EventStream stream = EventStream.open(token)) {
            await().until(stream::isOpen);
            first = nudge();
            awaitEvents(stream, "nudge " + first + " due");
            last = stream.lastEventId();
        }
        Set<String> missed =
                IntStream.range(0, 5).mapToObj(i -> "nudge " + nudge() + " due").collect(Collectors.toSet());
        post(first, "done");
        missed.add("nudge-changed " + first + " done");

        // Broken off once more after each of them: in the middle of what one look brought.
        for (int i = 0; i < missed.size(); i++) {
            try (EventStream stream = EventStream.after(token, last)) {
                int rest = missed.size() - i;
                await().until(() -> stream.events().size() == rest);
                assertThat(stream.events().stream().map(StreamIT::words)).isSubsetOf(missed);
                last = stream.events().get(0).id();
                missedOnce(stream, missed, rest);
            }
        }
        String sentinel = nudge();
        try (EventStream stream = EventStream.after(token, last)) {
            awaitEvents(stream, "nudge " + sentinel + " due");
        }
    }

    private static void missedOnce(EventStream stream, Set<String> missed, int rest) {
        assertThat(stream.events().stream().map(StreamIT::words).distinct()).hasSize(rest);
        assertThat(missed)
                .containsAll(stream.events().stream().map(StreamIT::words).toList());
    }

    @Test
    void aConnectionThatBreaksBeforeTheFirstEventLosesNothing() {
        String last;
        try (EventStream stream = EventStream.open(token)) {
            await().until(stream::isOpen);
            last = stream.lastEventId();
        }
        String nudge = nudge();
        try (EventStream stream = EventStream.after(token, last)) {
            awaitEvents(stream, "nudge " + nudge + " due");
        }
    }

    @Test
    void anInboxPageOpensTheStreamWhereItWasRead() {
        nudge();
        String position = as(person).get("/employees/me/nudges").path("position");
        String nudge = nudge();
        try (EventStream stream = EventStream.from(token, position)) {
            awaitEvents(stream, "nudge " + nudge + " due");
        }
    }

    @Test
    void aTransactionThatCommitsLateIsNotLost() throws SQLException {
        String early = nudge();
        String late = nudge();
        try (EventStream stream = EventStream.open(token);
                Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            await().until(stream::isOpen);
            slow.setAutoCommit(false);
            deliver(statement, late);
            execute("UPDATE nudge SET state = 'delivered' WHERE id = '" + early + "'");
            execute(ring());
            awaitEvents(stream, "nudge-changed " + early + " delivered");
            slow.commit();
            awaitEvents(stream, "nudge-changed " + early + " delivered", "nudge-changed " + late + " delivered");
        }
    }

    @Test
    void survivesThatTheDatabaseDropsItsConnection() {
        try (EventStream stream = EventStream.open(token)) {
            await().until(stream::isOpen);
            execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'");
            String nudge = nudge();
            awaitEvents(stream, "nudge " + nudge + " due");
        }
    }

    @Test
    void endsWithTheToken() {
        try (EventStream stream = EventStream.open(token)) {
            await().until(stream::isOpen);
            SettableClock.set(Clock.systemUTC().instant().plus(Duration.ofHours(11)));
            await().until(stream::isOver);
        }
    }

    @Test
    void aPositionOfAnotherDatabaseIsReset() {
        try (EventStream stream = EventStream.after(token, "900000000000:900000000000:")) {
            await().until(() -> stream.events().size() == 1);
            assertThat(stream.events().get(0).name()).isEqualTo("reset");
            String nudge = nudge();
            await().until(() -> stream.events().size() == 2);
            assertThat(words(stream.events().get(1))).isEqualTo("nudge " + nudge + " due");
        }
    }

    @Test
    void aHundredConnectionsNeedNoThreadEach() {
        int threads = Thread.activeCount();
        List<EventStream> own =
                IntStream.range(0, 10).mapToObj(i -> EventStream.open(token)).toList();
        List<EventStream> ofOthers = IntStream.range(0, 90)
                .mapToObj(i -> EventStream.open(Tokens.of("many-" + PEOPLE.incrementAndGet())))
                .toList();
        List<EventStream> streams =
                Stream.concat(own.stream(), ofOthers.stream()).toList();
        try {
            await().until(() -> streams.stream().allMatch(EventStream::isOpen));
            assertThat(Thread.activeCount()).isLessThan(threads + 50);
            String nudge = nudge();
            own.forEach(stream -> awaitEvents(stream, "nudge " + nudge + " due"));
            assertThat(ofOthers).allMatch(stream -> stream.events().isEmpty());
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    private String nudge() {
        KAFKA.send(completed(person, Level.SELF_CARE, List.of()));
        awaitNudges(person, ++nudges);
        return strings("SELECT id FROM nudge WHERE employee = '" + person
                        + "' ORDER BY created_in::text::bigint DESC LIMIT 1")
                .get(0);
    }

    private static void post(String nudge, String outcome) {
        as("platform")
                .body(Map.of("outcome", outcome))
                .post("/nudges/" + nudge + "/outcomes")
                .then()
                .statusCode(204);
    }

    private void deliver(Statement statement, String nudge) throws SQLException {
        statement.execute("UPDATE nudge SET state = 'delivered' WHERE id = '" + nudge + "'");
        statement.execute(ring());
    }

    private String ring() {
        return "SELECT pg_notify('" + InboxNotifier.CHANNEL + "', '"
                + InboxNotifier.payloads(List.of(new Person("acme", person))).get(0) + "')";
    }

    private static void awaitEvents(EventStream stream, String... words) {
        await().untilAsserted(() ->
                assertThat(stream.events().stream().map(StreamIT::words)).containsExactly(words));
    }

    private static String words(EventStream.Received told) {
        JsonPath data = JsonPath.from(told.data());
        return told.name() + " " + data.getString("id") + " " + data.getString("state");
    }
}
