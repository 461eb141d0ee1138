package dev.unknot.reminder.availability.preferences;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.availability.calendar.Feed;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.availability.pause.Pause;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonalData;
import dev.unknot.reminder.person.preferences.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Collects what a person prefers and what is in force. */
@ApplicationScoped
public class ShowPreferences implements PersonalData {

    private final Holidays holidays;
    private final Clock clock;

    ShowPreferences(Holidays holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "preferences";
    }

    @Override
    public Optional<PreferencesView> kept(Person person) {
        return show(person).map(Shown::view);
    }

    /** With the version, for the ETag. */
    public record Shown(int version, PreferencesView view) {}

    /** Defaults for somebody who never chose; empty for somebody who is not known. */
    @Transactional
    public Optional<Shown> show(Person person) {
        return Employee.of(person).map(employee -> {
            Preferences preferences = Preferences.of(person).orElseGet(() -> new Preferences(employee));
            Optional<Feed> feed = Feed.of(person);
            PreferencesView.InForce inForce = inForce(preferences, employee, feed);
            return new Shown(
                    preferences.version,
                    PreferencesView.of(preferences, feed.map(found -> found.address), inForce, clock.instant()));
        });
    }

    private PreferencesView.InForce inForce(Preferences preferences, Employee employee, Optional<Feed> feed) {
        Instant now = clock.instant();
        return new PreferencesView.InForce(
                Optional.ofNullable(employee.zone),
                employee.week().times(),
                Optional.ofNullable(employee.language),
                Pause.of(employee.person()).map(pause -> pause.untilAt).filter(now::isBefore),
                nextHoliday(preferences, employee, now),
                holidayCode(preferences, employee).flatMap(holidays::knownUntil),
                feed.map(found -> new PreferencesView.Reading(found.state, Optional.ofNullable(found.readAt))));
    }

    private static Optional<String> holidayCode(Preferences preferences, Employee employee) {
        return Holidays.code(Optional.ofNullable(preferences.holidays), Optional.ofNullable(employee.country));
    }

    private Optional<PreferencesView.Holiday> nextHoliday(Preferences preferences, Employee employee, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, employee.zoneId().orElse(ZoneOffset.UTC));
        Locale language =
                Locale.forLanguageTag(Optional.ofNullable(employee.language).orElse("en"));
        return holidayCode(preferences, employee)
                .flatMap(code -> holidays.next(code, today, language))
                .map(holiday -> new PreferencesView.Holiday(holiday.date(), holiday.name()));
    }
}
