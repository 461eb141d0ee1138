package dev.unknot.reminder.availability.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.schedule.DaysOff;
import dev.unknot.reminder.schedule.Desk;
import dev.unknot.reminder.schedule.QuietHours;
import dev.unknot.reminder.schedule.Span;
import dev.unknot.reminder.schedule.Suppressions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuppressionFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private final Holidays holidays = new Holidays();

    @Test
    void nothingIsNothing() {
        assertThat(found()).isSameAs(Suppressions.NONE);
    }

    @Test
    void aMeetingEndsWhenItWasExpectedToOrEarlier() {
        assertThat(found(fact("meeting", "09:00", "10:00")).meetings()).containsExactly(span("09:00", "10:00"));
        assertThat(found(fact("meeting", "09:00", "10:00"), fact("meeting-over", "09:40", "21:40"))
                        .meetings())
                .containsExactly(span("09:00", "09:40"));
        assertThat(found(fact("meeting", "09:00", "10:00"), fact("meeting-over", "10:20", "22:20"))
                        .meetings())
                .containsExactly(span("09:00", "10:00"));
    }

    @Test
    void anEndFromBeforeDoesNotEndTheNextMeeting() {
        assertThat(found(
                                fact("meeting", "08:00", "09:00"),
                                fact("meeting-over", "08:30", "20:30"),
                                fact("meeting", "09:00", "10:00"))
                        .meetings())
                .containsExactly(span("08:00", "08:30"), span("09:00", "10:00"));
    }

    @Test
    void anEndAtTheStartLeavesNothing() {
        assertThat(found(fact("meeting", "09:00", "10:00"), fact("meeting-over", "09:00", "21:00")))
                .isSameAs(Suppressions.NONE);
    }

    @Test
    void theOrderInWhichThingsWereToldDoesNotMatter() {
        List<SuppressionFacts.Fact> facts = new ArrayList<>(List.of(
                fact("sat-down", "08:00", "12:00"),
                fact("left", "08:40", "12:40"),
                fact("sat-down", "08:50", "12:50"),
                fact("meeting", "08:10", "08:30"),
                fact("meeting-over", "08:20", "20:20"),
                fact("meeting", "08:25", "09:25"),
                fact("busy", "11:00", "12:00")));
        Suppressions told = found(facts.toArray(SuppressionFacts.Fact[]::new));
        assertThat(told.desk()).contains(new Desk(at("08:50"), true));
        Random chance = new Random(1);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(facts, chance);
            assertThat(found(facts.toArray(SuppressionFacts.Fact[]::new))).isEqualTo(told);
        }
    }

    @Test
    void everythingFindsItsPlace() {
        Suppressions all = found(
                new SuppressionFacts.Fact("quiet", Instant.MIN, Instant.MAX, "22:00:00 07:00:00"),
                new SuppressionFacts.Fact("do-not-disturb", Instant.MIN, at("10:00"), ""),
                fact("pause", "08:00", "11:00"),
                new SuppressionFacts.Fact("days-off", Instant.MIN, Instant.MAX, "2026-12-21 2026-12-23"),
                fact("break", "08:30", "08:40"),
                fact("drank", "08:45", "08:45"));
        assertThat(all.quiet()).contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        assertThat(all.doNotDisturbUntil()).contains(at("10:00"));
        assertThat(all.pause()).contains(span("08:00", "11:00"));
        assertThat(all.daysOff())
                .containsExactly(new DaysOff(LocalDate.parse("2026-12-21"), LocalDate.parse("2026-12-23")));
        assertThat(all.breaks()).containsExactly(span("08:30", "08:40"));
        assertThat(all.drinks()).containsExactly(at("08:45"));
    }

    @Test
    void leaveStandsBesideTheHolidaysOfTheCountry() {
        SuppressionFacts.Fact german = new SuppressionFacts.Fact("holidays", Instant.MIN, Instant.MAX, "DE");
        assertThat(found(german).daysOff()).isSameAs(found(german).daysOff());
        assertThat(found(
                                german,
                                new SuppressionFacts.Fact(
                                        "days-off", Instant.MIN, Instant.MAX, "2026-12-21 2026-12-23"))
                        .daysOff())
                .hasSize(found(german).daysOff().size() + 1);
    }

    private Suppressions found(SuppressionFacts.Fact... facts) {
        SuppressionFacts found = new SuppressionFacts();
        List.of(facts).forEach(found::add);
        return found.circumstances(holidays, NOW);
    }

    private static SuppressionFacts.Fact fact(String what, String from, String until) {
        return new SuppressionFacts.Fact(what, at(from), at(until), "");
    }

    private static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }
}
