package dev.unknot.reminder.engine.address;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarAddressIT extends ServiceTest {

    private static final String PERSON = "employee-2";

    @BeforeEach
    void enrol() {
        execute("DELETE FROM calendar_address");
        enrolAnew(PERSON, Map.of("zone", "Europe/Berlin", "language", "en", "country", "DE"));
    }

    @Test
    void aSecondLibraryReadsWhatTheAddressOpens() throws IOException, ParserException {
        Response answer = read(path(renew()));

        answer.then().statusCode(200).contentType("text/calendar").header("ETag", notNullValue());
        Calendar calendar = calendar(answer);
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getRequiredProperty("REFRESH-INTERVAL").getValue()).isEqualTo("PT1H");
        List<CalendarComponent> events = calendar.getComponents();
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
            assertThat(value(event, Property.CLASS)).isEqualTo("PRIVATE");
        });
        assertThat(events).extracting(event -> value(event, Property.UID)).doesNotHaveDuplicates();
    }

    @Test
    void theSameMomentKeepsItsUidAndTheDocumentItsEntityTag() throws IOException, ParserException {
        String path = path(renew());
        // Before the day's work nothing changes for an hour.
        SettableClock.set(Instant.parse("2026-11-24T04:00:00Z"));
        Response first = read(path);
        SettableClock.set(Instant.parse("2026-11-24T05:00:00Z"));
        Response second = read(path);

        assertThat(uids(second)).isEqualTo(uids(first));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        given().header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"))
                .header("Cache-Control", "private, no-cache");
        assertThat(uids(as(PERSON).get("/employees/me/calendar.ics"))).isEqualTo(uids(second));
    }

    @Test
    void itHasNeutralWordsOnly() {
        KAFKA.send(completed(PERSON, Level.SELF_CARE, List.of()));
        awaitPlanFor("neck");
        String document = read(path(renew())).asString().toLowerCase(Locale.ROOT);

        Vocabulary words = Vocabulary.released();
        assertThat(Stream.of(words.areas(), words.kinds(), words.conditions())
                        .flatMap(labels -> labels.values().stream())
                        .map(labels -> labels.getOrDefault("en", ""))
                        .map(label -> label.toLowerCase(Locale.ROOT))
                        .filter(label -> label.length() > 3))
                .isNotEmpty()
                .noneMatch(document::contains);
        assertThat(document).doesNotContain(PERSON, "acme", "chin", "tuck", "remed");
    }

    @Test
    void onlyTheNewestAddressOpensAnything() {
        String first = path(renew());
        String second = path(renew());

        notFound(read(first));
        read(second).then().statusCode(200);
        for (int i = 0; i < 2; i++) {
            as(PERSON).delete("/employees/me/calendar-address").then().statusCode(204);
        }
        notFound(read(second));
    }

    @Test
    void whatIsUnknownIsNotFoundAlike() {
        String unknown = new Secret("x".repeat(43)).text();
        List<String> problems = Stream.of(unknown, "x", "me", "%2e%2e%2fme")
                .map(secret -> read("/calendars/" + secret + ".ics"))
                .map(answer -> {
                    notFound(answer);
                    return answer.<String>path("detail");
                })
                .distinct()
                .toList();
        assertThat(problems).hasSize(1);
    }

    @Test
    void leavingEndsIt() {
        String path = path(renew());
        as("platform").delete("/employees/" + PERSON).then().statusCode(204);

        notFound(read(path));
        assertThat(count("SELECT count(*) FROM calendar_address")).isZero();
        as(PERSON).post("/employees/me/calendar-address").then().statusCode(404);
    }

    @Test
    void itIsThePersonsOwn() {
        as("platform").post("/employees/" + PERSON + "/calendar-address").then().statusCode(403);
        as("employee-1")
                .post("/employees/" + PERSON + "/calendar-address")
                .then()
                .statusCode(404);
        as("employee-1")
                .delete("/employees/" + PERSON + "/calendar-address")
                .then()
                .statusCode(404);
        as("hr").post("/employees/me/calendar-address").then().statusCode(403);
    }

    @Test
    void theSecretIsNowhereButInTheAnswer() {
        Written written = new Written();
        LogManager.getLogManager().getLogger("").addHandler(written);
        try {
            String path = path(renew());
            String secret = path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");
            read(path).then().statusCode(200);
            as(PERSON).delete("/employees/me/calendar-address");
            notFound(read(path));

            assertThat(given().get("/q/metrics").asString())
                    .contains("/calendars/{secret}.ics")
                    .doesNotContain(secret);
            assertThat(strings("SELECT secret_hash::text || created_at::text FROM calendar_address"))
                    .noneMatch(row -> row.contains(secret));
            assertThat(written.text.toString()).doesNotContain(secret);
        } finally {
            LogManager.getLogManager().getLogger("").removeHandler(written);
        }
    }

    @Test
    void aProgramThatAsksWithoutEndIsPutOff() {
        String path = path(renew());
        SettableClock.set(Instant.parse("2026-11-24T10:20:00Z"));
        for (int i = 0; i < 60; i++) {
            read(path).then().statusCode(200);
        }
        read(path)
                .then()
                .statusCode(429)
                .header(
                        "Retry-After",
                        equalTo(String.valueOf(Duration.ofMinutes(40).toSeconds())));
        SettableClock.set(Instant.parse("2026-11-24T11:00:00Z"));
        read(path).then().statusCode(200);
    }

    private static Response renew() {
        Response answer = as(PERSON).post("/employees/me/calendar-address");
        answer.then().statusCode(201);
        return answer;
    }

    /** The path behind the public address of the service. */
    private static String path(Response answer) {
        String address = answer.path("address");
        assertThat(address).startsWith("http://localhost:8083/calendars/").endsWith(answer.header("Location"));
        return address.substring("http://localhost:8083".length());
    }

    private static Response read(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    private static void notFound(Response answer) {
        answer.then().statusCode(404).contentType("application/problem+json").body("status", equalTo(404));
    }

    private static Calendar calendar(Response answer) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(answer.asString()));
    }

    private static List<String> uids(Response answer) throws IOException, ParserException {
        return calendar(answer).getComponents().stream()
                .map(event -> value(event, Property.UID))
                .toList();
    }

    private static String value(CalendarComponent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private void awaitPlanFor(String area) {
        await().until(() -> strings("SELECT area FROM plan WHERE employee = '" + PERSON + "'")
                .contains(area));
    }

    private static final class Written extends Handler {

        private final StringBuffer text = new StringBuffer();

        @Override
        public void publish(LogRecord record) {
            text.append(record.getMessage());
            if (record.getParameters() != null) {
                text.append(List.of(record.getParameters()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
