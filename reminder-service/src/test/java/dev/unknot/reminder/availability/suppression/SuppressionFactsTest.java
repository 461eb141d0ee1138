package dev.unknot.reminder.availability.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.availability.activity.Activity;
import dev.unknot.reminder.availability.activity.ActivityKind;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.person.preferences.QuietPreferences;
import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.Desk;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuppressionFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Person ANN = new Person("acme", "ann");
    private static final DaysOff LEAVE = new DaysOff(LocalDate.parse("2026-12-21"), LocalDate.parse("2026-12-23"));
    private final Holidays holidays = new Holidays();

    @Test
    void nothingIsNothing() {
        assertThat(found()).isSameAs(Suppressions.NONE);
    }

    @Test
    void whoHasNothingButACountryMayShareItsHolidays() {
        assertThat(facts(Optional.of("DE")).onlyCountry()).contains("DE");
        assertThat(facts(Optional.empty()).onlyCountry()).isEmpty();
        assertThat(facts(Optional.of("DE"), fact("break", "08:30", "08:40")).onlyCountry())
                .isEmpty();
    }

    private static SuppressionFacts facts(Optional<String> country, Activity... activity) {
        return new SuppressionFacts(
                country, QuietPreferences.NONE, Optional.empty(), Optional.empty(), List.of(), List.of(activity));
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
    void theOrderOfEventsDoesNotMatter() {
        List<Activity> activity = new ArrayList<>(List.of(
                fact("sat-down", "08:00", "12:00"),
                fact("left", "08:40", "12:40"),
                fact("sat-down", "08:50", "12:50"),
                fact("meeting", "08:10", "08:30"),
                fact("meeting-over", "08:20", "20:20"),
                fact("meeting", "08:25", "09:25")));
        Suppressions inOrder = found(activity.toArray(Activity[]::new));
        assertThat(inOrder.desk()).contains(new Desk(at("08:50"), true));
        Random chance = new Random(1);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(activity, chance);
            assertThat(found(activity.toArray(Activity[]::new))).isEqualTo(inOrder);
        }
    }

    @Test
    void everythingFindsItsPlace() {
        Suppressions all = new SuppressionFacts(
                        Optional.empty(),
                        new QuietPreferences(
                                List.of(QuietTime.everyDay(LocalTime.of(22, 0), LocalTime.of(7, 0))),
                                Optional.of(at("10:00")),
                                List.of(LEAVE),
                                Optional.empty()),
                        Optional.of(span("08:00", "11:00")),
                        Optional.of(span("09:30", "10:00")),
                        List.of(span("11:00", "12:00")),
                        List.of(fact("break", "08:30", "08:40"), fact("drank", "08:45", "08:45")))
                .suppressions(holidays, NOW);
        assertThat(all.quiet()).containsExactly(QuietTime.everyDay(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        assertThat(all.doNotDisturbUntil()).contains(at("10:00"));
        assertThat(all.pause()).contains(span("08:00", "11:00"));
        assertThat(all.postponed()).contains(span("09:30", "10:00"));
        assertThat(all.daysOff()).containsExactly(LEAVE);
        assertThat(all.meetings()).containsExactly(span("11:00", "12:00"));
        assertThat(all.breaks()).containsExactly(span("08:30", "08:40"));
        assertThat(all.drinks()).containsExactly(at("08:45"));
    }

    @Test
    void aDoNotDisturbThatIsOverIsNone() {
        assertThat(found(quiet(Optional.of(NOW), List.of(), Optional.empty()), Optional.empty()))
                .isSameAs(Suppressions.NONE);
    }

    @Test
    void leaveStandsBesideTheHolidaysOfTheCountry() {
        Suppressions german = found(QuietPreferences.NONE, Optional.of("DE"));
        assertThat(german.daysOff())
                .isSameAs(found(QuietPreferences.NONE, Optional.of("DE")).daysOff());
        assertThat(found(quiet(Optional.empty(), List.of(LEAVE), Optional.empty()), Optional.of("DE"))
                        .daysOff())
                .hasSize(german.daysOff().size() + 1);
        assertThat(found(quiet(Optional.empty(), List.of(), Optional.of("off")), Optional.of("DE")))
                .isSameAs(Suppressions.NONE);
    }

    private static QuietPreferences quiet(
            Optional<Instant> doNotDisturbUntil, List<DaysOff> daysOff, Optional<String> holidays) {
        return new QuietPreferences(List.of(), doNotDisturbUntil, daysOff, holidays);
    }

    private Suppressions found(QuietPreferences quietTimes, Optional<String> country) {
        return new SuppressionFacts(country, quietTimes, Optional.empty(), Optional.empty(), List.of(), List.of())
                .suppressions(holidays, NOW);
    }

    private Suppressions found(Activity... activity) {
        return facts(Optional.empty(), activity).suppressions(holidays, NOW);
    }

    private static Activity fact(String kind, String from, String until) {
        return new Activity(ANN, ActivityKind.of(kind), at(from), at(until));
    }

    private static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }
}
