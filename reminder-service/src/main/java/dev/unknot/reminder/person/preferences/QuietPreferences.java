package dev.unknot.reminder.person.preferences;

import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** From the columns of the table preferences: the quiet times of every day and those of chosen weekdays together. */
    static QuietPreferences read(
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo,
            List<String> quietTimes,
            @Nullable Instant doNotDisturbUntil,
            List<String> daysOff,
            @Nullable String holidays) {
        Stream<QuietTime> everyDay = quietFrom == null || quietTo == null
                ? Stream.empty()
                : Stream.of(QuietTime.everyDay(quietFrom, quietTo));
        return new QuietPreferences(
                Stream.concat(everyDay, quietTimes.stream().map(QuietTime::of)).toList(),
                Optional.ofNullable(doNotDisturbUntil),
                daysOff.stream()
                        .map(days -> days.split(" "))
                        .map(days -> new DaysOff(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                        .toList(),
                Optional.ofNullable(holidays));
    }

    /** Of somebody who chose nothing. */
    public static final QuietPreferences NONE =
            new QuietPreferences(List.of(), Optional.empty(), List.of(), Optional.empty());
}
