package dev.unknot.reminder.availability.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.availability.suppression.LoadSuppressions;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedIT extends ServiceTest {

    private static final Person PERSON = new Person("acme", "employee-2");
    private static final Instant NOW = SettableClock.MONDAY_MORNING;
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//unknot//test
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20261101T000000Z
            SUMMARY:Salary talk
            DTSTART:20261123T100000
            DTEND:20261123T110000
            END:VEVENT
            END:VCALENDAR
            """;
    private static final Span MEETING = new Span(NOW, NOW.plus(Duration.ofHours(1)));

    private final CalendarServer server = new CalendarServer();

    @Inject
    ReadFeedsJob job;

    @Inject
    LoadSuppressions load;

    @BeforeEach
    void giveTheAddress() {
        execute("DELETE FROM feed");
        enrolAnew("employee-2", Map.of("zone", "Europe/Berlin"));
        give("\"0\"", server.address("localhost", "/a.ics?token=secret"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void onlyTheBusyTimesAreKept() {
        server.answers(200, CALENDAR);
        job.read();
        assertThat(meetings()).containsExactly(MEETING);
        assertThat(server.asked()).containsExactly("/a.ics?token=secret");
        assertThat(strings("SELECT feed::text FROM feed")).noneMatch(row -> row.contains("Salary"));
        as("employee-2")
                .get("/employees/me/preferences")
                .then()
                .body("freeBusy", equalTo(server.address("localhost", "/a.ics?token=secret")))
                .body("inForce.freeBusy.state", equalTo("read"))
                .body("inForce.freeBusy.readAt", equalTo(NOW.toString()));
    }

    @Test
    void itIsReadAgainAfterAQuarterOfAnHour() {
        server.answers(200, CALENDAR);
        job.read();
        job.read();
        assertThat(server.asked()).hasSize(1);
        SettableClock.set(NOW.plus(Duration.ofMinutes(15)));
        server.answers(200, CALENDAR.replace("T110000", "T103000"));
        job.read();
        assertThat(server.asked()).hasSize(2);
        assertThat(meetings()).containsExactly(new Span(NOW, NOW.plus(Duration.ofMinutes(30))));
    }

    @Test
    void theLastReadingCountsForTwoHoursWhileItFails() {
        server.answers(200, CALENDAR);
        job.read();
        server.answers(500, "");
        SettableClock.set(NOW.plus(Duration.ofMinutes(15)));
        job.read();
        assertThat(meetings()).containsExactly(MEETING);
        as("employee-2")
                .get("/employees/me/preferences")
                .then()
                .body("inForce.freeBusy.state", equalTo("failing"))
                .body("inForce.freeBusy.readAt", equalTo(NOW.toString()));
        SettableClock.set(NOW.plus(Duration.ofMinutes(121)));
        job.read();
        assertThat(meetings()).isEmpty();
    }

    @Test
    void aRedirectIsFollowedToWhereItMayLead() {
        server.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/a.ics")) {
                CalendarServer.redirect(exchange, "/b.ics");
            } else {
                CalendarServer.send(exchange, 200, CALENDAR);
            }
        });
        job.read();
        assertThat(server.asked()).containsExactly("/a.ics?token=secret", "/b.ics");
        assertThat(state()).isEqualTo("read");
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsNot() {
        server.answers(exchange -> CalendarServer.redirect(exchange, server.address("127.0.0.1", "/b.ics")));
        job.read();
        assertThat(server.asked()).hasSize(1);
        assertThat(state()).isEqualTo("failing");
    }

    @Test
    void redirectsWithoutEndAreNot() {
        server.answers(exchange -> CalendarServer.redirect(exchange, "/a.ics"));
        job.read();
        assertThat(server.asked()).hasSize(4);
        assertThat(state()).isEqualTo("failing");
    }

    @Test
    void tooLargeDocumentsOtherDocumentsAndAbsentServersFail() {
        server.answers(200, CALENDAR + " ".repeat(1024 * 1024));
        job.read();
        assertThat(state()).isEqualTo("failing");
        SettableClock.set(NOW.plus(Duration.ofMinutes(15)));
        server.answers(200, "<html>Sign in</html>");
        job.read();
        assertThat(state()).isEqualTo("failing");
        SettableClock.set(NOW.plus(Duration.ofMinutes(30)));
        server.close();
        job.read();
        assertThat(state()).isEqualTo("failing");
    }

    @Test
    void aServerThatNeverEndsIsLeft() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('B');
            exchange.getResponseBody().flush();
            try {
                left.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        job.read();
        left.countDown();
        assertThat(state()).isEqualTo("failing");
    }

    @Test
    void takenAwayItIsForgotten() {
        server.answers(200, CALENDAR);
        job.read();
        as("employee-2")
                .header("If-Match", "\"1\"")
                .body("{}")
                .put("/employees/me/preferences")
                .then()
                .statusCode(200)
                .body("freeBusy", nullValue())
                .body("inForce.freeBusy", nullValue());
        assertThat(meetings()).isEmpty();
        assertThat(count("SELECT count(*) FROM feed")).isZero();
    }

    private static void give(String version, String address) {
        as("employee-2")
                .header("If-Match", version)
                .body(Map.of("freeBusy", address))
                .put("/employees/me/preferences")
                .then()
                .statusCode(200)
                .body("inForce.freeBusy.state", equalTo("waiting"));
    }

    private String state() {
        return strings("SELECT state FROM feed").get(0);
    }

    private List<Span> meetings() {
        return load.of(new Selection.OfPeople(List.of(PERSON)))
                .getOrDefault(PERSON, Suppressions.NONE)
                .meetings();
    }
}
