package dev.unknot.reminder.availability.holiday;

import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.preferences.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** When people work, with the days on which their country works in exchange for a holiday. */
@ApplicationScoped
public class WorkingTimes {

    private final Holidays holidays;

    WorkingTimes(Holidays holidays) {
        this.holidays = holidays;
    }

    /** The first moment of working time from {@code instant} on; {@code instant} itself when the zone is unknown. */
    public Instant next(Employee employee, Instant instant) {
        return next(
                employee, Preferences.of(employee.person()).flatMap(own -> Optional.ofNullable(own.holidays)), instant);
    }

    /** @param preferred whose holidays the person has; empty for those of their country */
    Instant next(Employee employee, Optional<String> preferred, Instant instant) {
        return employee.zoneId()
                .flatMap(zone -> employee.week()
                        .with(Holidays.code(preferred, Optional.ofNullable(employee.country))
                                .map(holidays::makeUpDays)
                                .orElse(Set.of()))
                        .workingFrom(instant, zone))
                .orElse(instant);
    }
}
