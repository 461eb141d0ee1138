package dev.unknot.reminder.person.preferences;

import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a person wants no nudges.
 *
 * @param doNotDisturbUntil may be over
 * @param holidays {@code off}, a country or a country's region; empty for the country that the platform named
 */
public record QuietPreferences(
        List<QuietTime> quietTimes,
        Optional<Instant> doNotDisturbUntil,
        List<DaysOff> daysOff,
        Optional<String> holidays) {

    /** Of somebody who chose nothing. */
    public static final QuietPreferences NONE =
            new QuietPreferences(List.of(), Optional.empty(), List.of(), Optional.empty());
}
