package dev.unknot.reminder.availability.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.unknot.reminder.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgendaIT extends ServiceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @BeforeEach
    void enrol() {
        enrolAnew("employee-2", Map.of("zone", "Europe/Berlin", "language", "de"));
    }

    @Test
    void aWeekAheadKeepsTheHoursTheCapAndTheGap() {
        List<ZonedDateTime> starts = starts();
        assertThat(starts).isNotEmpty().allSatisfy(start -> {
            assertThat(start.getDayOfWeek().getValue()).isLessThan(6);
            assertThat(start.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
        });
        Map<LocalDate, Long> perDay =
                starts.stream().collect(Collectors.groupingBy(ZonedDateTime::toLocalDate, Collectors.counting()));
        assertThat(perDay.keySet()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(perDay.values()).allMatch(count -> count <= 8);
        for (int i = 1; i < starts.size(); i++) {
            assertThat(starts.get(i - 1).plusMinutes(20)).isBeforeOrEqualTo(starts.get(i));
        }
    }

    @Test
    void daysOffArePassedOver() {
        as("employee-2")
                .header("If-Match", "\"0\"")
                .body("{\"daysOff\": [{\"first\": \"2026-11-24\", \"last\": \"2026-11-25\"}]}")
                .put("/employees/me/preferences")
                .then()
                .statusCode(200);
        assertThat(starts())
                .extracting(ZonedDateTime::toLocalDate)
                .contains(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-26"))
                .doesNotContain(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-25"));
    }

    @Test
    void itKeepsNobodyBusyAndRevealsNothing() {
        Response response = as("employee-2").get("/employees/me/calendar.ics");
        response.then()
                .statusCode(200)
                .contentType(containsString("text/calendar"))
                .body(containsString("REFRESH-INTERVAL"));
        assertThat(response.asString()).doesNotContain("employee-2", "acme");
        assertThat(events()).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getTransparency().isTransparent()).isTrue();
            assertThat(event.getSummary().getValue()).doesNotContainIgnoringCase("stretch");
            assertThat(event.getSummary().getLanguage()).isEqualTo("de");
        });
        assertThat(events()).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
        assertThat(ids()).isEqualTo(ids());
    }

    @Test
    void itIsThePersonsOwn() {
        as("platform").get("/employees/employee-2/calendar.ics").then().statusCode(403);
        as("employee-1").get("/employees/employee-2/calendar.ics").then().statusCode(404);
        execute("DELETE FROM plan WHERE employee = 'employee-2'");
        assertThat(events()).isEmpty();
    }

    private static List<ZonedDateTime> starts() {
        return events().stream()
                .map(event ->
                        Instant.ofEpochMilli(event.getDateStart().getValue().getTime()))
                .sorted()
                .map(start -> start.atZone(BERLIN))
                .toList();
    }

    private static List<String> ids() {
        return events().stream().map(event -> event.getUid().getValue()).toList();
    }

    private static List<VEvent> events() {
        String document = as("employee-2").get("/employees/me/calendar.ics").asString();
        ICalendar calendar = Biweekly.parse(document).first();
        return calendar.getEvents();
    }
}
