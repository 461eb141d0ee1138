package dev.unknot.reminder.engine.day;

import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.preferences.PreferencesOfPeople;
import dev.unknot.reminder.person.preferences.QuietPreferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads when a person wants no nudges, and what it is called. */
@ApplicationScoped
class LoadFreeTime {

    private final PreferencesOfPeople preferencesOfPeople;
    private final Holidays holidays;

    LoadFreeTime(PreferencesOfPeople preferencesOfPeople, Holidays holidays) {
        this.preferencesOfPeople = preferencesOfPeople;
        this.holidays = holidays;
    }

    FreeTime between(Employee employee, LocalDate first, LocalDate last) {
        QuietPreferences own = preferencesOfPeople
                .of(new Selection.OfPeople(List.of(employee.person())))
                .getOrDefault(employee.person(), QuietPreferences.NONE);
        Optional<String> code = Holidays.code(own.holidays(), Optional.ofNullable(employee.country));
        Locale language =
                Locale.forLanguageTag(Optional.ofNullable(employee.language).orElse("en"));
        return new FreeTime(
                employee.zoneId().orElse(ZoneOffset.UTC),
                own.daysOff().stream()
                        .filter(days ->
                                !days.last().isBefore(first) && !days.first().isAfter(last))
                        .toList(),
                code.map(one -> holidays.between(one, first, last, language)).orElse(List.of()),
                own.quietTimes(),
                code.flatMap(holidays::knownUntil));
    }
}
