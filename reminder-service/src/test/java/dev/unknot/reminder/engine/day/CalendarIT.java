package dev.unknot.reminder.engine.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
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
class CalendarIT extends ServiceTest {

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
    void daysOffHolidaysAndQuietTimesAreThereAsWhatTheyAre() {
        SettableClock.set(Instant.parse("2026-12-21T09:00:00Z"));
        as("employee-2")
                .header("If-Match", "\"0\"")
                .body("""
                        {"daysOff": [{"first": "2026-12-22", "last": "2026-12-23"}], "holidays": "DE",
                         "quietTimes": [{"days": ["monday"], "from": "13:00", "to": "15:00"}]}""")
                .put("/employees/me/preferences")
                .then()
                .statusCode(200);
        assertThat(starts())
                .extracting(ZonedDateTime::toLocalDate)
                .contains(LocalDate.parse("2026-12-21"), LocalDate.parse("2026-12-24"))
                .doesNotContain(
                        LocalDate.parse("2026-12-22"), LocalDate.parse("2026-12-23"), LocalDate.parse("2026-12-25"));
        assertThat(starts())
                .noneMatch(start -> start.toLocalDate().equals(LocalDate.parse("2026-12-21"))
                        && start.getHour() >= 13
                        && start.getHour() < 15);
        assertThat(events())
                .extracting(event -> event.getSummary().getValue())
                .contains("Freier Tag", "Ruhezeit")
                .anyMatch(title -> title.contains("Weihnachtsfeiertag"));
        as("employee-2")
                .get("/employees/me/slots?date=2026-12-25")
                .then()
                .body("off.kind", contains("holiday"))
                .body("off[0].name", containsString("Weihnachtsfeiertag"))
                .body("items.comesAt", everyItem(nullValue()))
                .body("items.reason", everyItem(equalTo("Dein freier Tag.")));
        as("employee-2")
                .get("/employees/me/slots?date=2026-12-21")
                .then()
                .body("off", empty())
                .body("quiet[0].from", equalTo("2026-12-21T12:00:00Z"))
                .body("quiet[0].to", equalTo("2026-12-21T14:00:00Z"))
                .body("holidaysKnown", equalTo(true))
                .body("items.reason", hasItem("In deiner Ruhezeit."));
        as("employee-2").get("/employees/me/slots?date=2027-12-25").then().body("off.kind", contains("holiday"));
    }

    @Test
    void aMakeUpDayIsAWorkingDay() {
        SettableClock.set(Instant.parse("2026-10-08T00:00:00Z"));
        enrolAnew("employee-2", Map.of("zone", "Asia/Shanghai", "country", "CN"));
        as("employee-2")
                .get("/employees/me/slots?date=2026-10-10")
                .then()
                .body("off", empty())
                .body("items.comesAt", hasItem(notNullValue()));
        as("employee-2").get("/employees/me/slots?date=2026-10-11").then().body("items", empty());
        as("employee-2")
                .get("/employees/me/slots?date=2027-02-08")
                .then()
                .body("holidaysKnown", equalTo(false))
                .body("off", empty());
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
                .filter(event -> event.getDuration() != null)
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
