package dev.unknot.reminder.availability.suppression;

import dev.unknot.reminder.availability.activity.Activity;
import dev.unknot.reminder.availability.activity.ActivityKind;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.person.preferences.QuietPreferences;
import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.Desk;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parts from all tables that may suppress nudges to one person.
 *
 * @param country as the platform named it
 * @param postponed the time by which the next break was moved
 * @param busy from the person's calendar
 * @param activity in any order
 */
public record SuppressionFacts(
        Optional<String> country,
        QuietPreferences quiet,
        Optional<Span> pause,
        Optional<Span> postponed,
        List<Span> busy,
        List<Activity> activity) {

    /** The country of somebody of whom nothing else is known; empty for everybody else. */
    Optional<String> onlyCountry() {
        boolean isAll = quiet.equals(QuietPreferences.NONE)
                && pause.isEmpty()
                && postponed.isEmpty()
                && busy.isEmpty()
                && activity.isEmpty();
        return country.filter(known -> isAll);
    }

    /** What suppresses nudges at {@code now}. */
    public Suppressions suppressions(Holidays holidays, Instant now) {
        Suppressions all = new Suppressions(
                quiet.quietTimes(),
                quiet.doNotDisturbUntil().filter(now::isBefore),
                pause,
                postponed,
                daysOff(holidays, now),
                Holidays.code(quiet.holidays(), country)
                        .map(holidays::makeUpDays)
                        .orElse(Set.of()),
                meetings(),
                desk(),
                of(ActivityKind.BREAK)
                        .map(taken -> new Span(taken.at(), taken.until()))
                        .toList(),
                of(ActivityKind.DRANK).map(Activity::at).toList());
        return all.equals(Suppressions.NONE) ? Suppressions.NONE : all;
    }

    /** Without leave, the country's own list, which all its people share. */
    private List<DaysOff> daysOff(Holidays holidays, Instant now) {
        List<DaysOff> publicHolidays = Holidays.code(quiet.holidays(), country)
                .map(code -> holidays.from(code, Year.from(now.atOffset(ZoneOffset.UTC))))
                .orElse(List.of());
        return quiet.daysOff().isEmpty()
                ? publicHolidays
                : Stream.concat(publicHolidays.stream(), quiet.daysOff().stream())
                        .toList();
    }

    private List<Span> meetings() {
        List<Instant> ends = of(ActivityKind.MEETING_OVER).map(Activity::at).toList();
        return Stream.concat(busy.stream(), of(ActivityKind.MEETING).flatMap(meeting -> until(meeting, ends)))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    /** An end is the end of every meeting that had begun by then. */
    private static Stream<Span> until(Activity meeting, List<Instant> ends) {
        Instant end = ends.stream()
                .filter(one -> !one.isBefore(meeting.at()))
                .min(Comparator.naturalOrder())
                .filter(one -> one.isBefore(meeting.until()))
                .orElse(meeting.until());
        return meeting.at().isBefore(end) ? Stream.of(new Span(meeting.at(), end)) : Stream.empty();
    }

    /** The latest report; somebody who left and sat down in the same moment sits. */
    private Optional<Desk> desk() {
        return Stream.concat(
                        of(ActivityKind.SAT_DOWN).map(sat -> new Desk(sat.at(), true)),
                        of(ActivityKind.LEFT).map(left -> new Desk(left.at(), false)))
                .max(Comparator.comparing(Desk::at).thenComparing(Desk::present));
    }

    private Stream<Activity> of(ActivityKind kind) {
        return activity.stream().filter(one -> one.kind() == kind);
    }
}
