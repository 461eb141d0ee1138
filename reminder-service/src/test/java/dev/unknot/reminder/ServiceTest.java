package dev.unknot.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.engine.firing.TickJob;
import dev.unknot.test.PublishedRemedies;
import dev.unknot.test.SettableClock;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the running service share: the real stack, a clock that stands, and events in business words. */
public abstract class ServiceTest extends dev.unknot.test.ServiceTest {

    static {
        KAFKA.use(new SettableClock());
    }

    @Inject
    TickJob tickJob;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void beginOnMondayMorning() {
        SettableClock.set(SettableClock.MONDAY_MORNING);
        tickJob.forget();
        execute("UPDATE bucket SET watermark = '" + SettableClock.MONDAY_MORNING + "'");
        KAFKA.send(remedy("chin-tuck", List.of("artery-signs")));
        KAFKA.send(remedy("neck-roll", List.of()));
        await().until(() -> count("SELECT count(*) FROM remedy WHERE version > 0") >= 2);
    }

    protected void tick() {
        try {
            tickJob.tick();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static RequestSpecification as(String client) {
        return dev.unknot.test.ServiceTest.as(client).contentType("application/json");
    }

    /** And waits: topics are not in order with one another. */
    protected void enrol(String person) {
        KAFKA.send(enrolled(person));
        await().until(() ->
                count("SELECT count(*) FROM employee WHERE zone IS NOT NULL AND employee = '" + person + "'") == 1);
    }

    /** Over HTTP, as if nothing had ever been heard of them; {@code known} as a platform sends it. */
    protected void enrolAnew(String person, Map<String, String> known) {
        for (String table : List.of(
                "preferences", "pause", "postponement", "feed", "activity", "one_off", "slot", "plan", "employee")) {
            execute("DELETE FROM " + table + " WHERE employee = '" + person + "'");
        }
        execute("DELETE FROM tombstone");
        as("platform").body(known).put("/employees/" + person).then().statusCode(201);
    }

    private static EmployeeEnrolled enrolled(String person) {
        return new EmployeeEnrolled(
                "acme",
                person,
                ZoneId.of("Europe/Berlin"),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    protected static AssessmentCompleted completed(String person, Level level, List<String> avoid) {
        return new AssessmentCompleted(
                "acme",
                person,
                UUID.randomUUID(),
                level,
                false,
                Optional.of("neck"),
                List.of(),
                avoid,
                List.of("chin-tuck"),
                LocalDate.parse("2026-11-30"),
                Clock.systemUTC().instant(),
                Optional.empty());
    }

    protected static RemedyPublished remedy(String slug, List<String> blockedBy) {
        return PublishedRemedies.forTheNeck(
                slug,
                "stretch",
                blockedBy,
                new RemedyPublished.Text("Neck " + slug, "Eases the neck.", List.of("Slowly."), Optional.empty()));
    }

    protected static Event<AssessmentCompleted> event(AssessmentCompleted data) {
        return new Event<>(UUID.randomUUID().toString(), URI.create("/test"), KAFKA.now(), data);
    }

    protected static List<Event<?>> awaitNudges(String person, int count) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> KAFKA.events(Topics.NUDGES, "acme/" + person).size() >= count);
        List<Event<?>> nudges = List.copyOf(KAFKA.events(Topics.NUDGES, "acme/" + person));
        assertThat(nudges).hasSize(count);
        return nudges;
    }

    protected int count(String query) {
        return Integer.parseInt(strings(query).get(0));
    }

    protected List<String> strings(String query) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    protected void execute(String statement) {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
