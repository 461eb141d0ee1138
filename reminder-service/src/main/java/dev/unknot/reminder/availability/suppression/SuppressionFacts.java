package dev.unknot.reminder.availability.suppression;

import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.schedule.DaysOff;
import dev.unknot.reminder.schedule.Desk;
import dev.unknot.reminder.schedule.QuietHours;
import dev.unknot.reminder.schedule.Span;
import dev.unknot.reminder.schedule.Suppressions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was found of one person, in no order. */
final class SuppressionFacts {

    /** One thing found; which of the others mean anything hangs on {@code what}. */
    record Fact(String what, Instant from, Instant until, String words) {}

    private final List<Fact> facts = new ArrayList<>();

    void add(Fact fact) {
        facts.add(fact);
    }

    Suppressions circumstances(Holidays holidays, Instant now) {
        Suppressions all = new Suppressions(
                first("quiet", fact -> {
                    String[] times = fact.words().split(" ");
                    return new QuietHours(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
                }),
                first("do-not-disturb", Fact::until),
                first("pause", SuppressionFacts::span),
                daysOff(holidays, now),
                meetings(),
                desk(),
                all("break").map(SuppressionFacts::span).toList(),
                all("drank").map(Fact::from).toList());
        return all.equals(Suppressions.NONE) ? Suppressions.NONE : all;
    }

    /** The list of the country itself, which all its people share, when there is no leave beside it. */
    private List<DaysOff> daysOff(Holidays holidays, Instant now) {
        List<DaysOff> publicOnes = first("holidays", Fact::words)
                .map(code -> holidays.from(code, Year.from(now.atOffset(ZoneOffset.UTC))))
                .orElse(List.of());
        List<DaysOff> leave = all("days-off")
                .map(fact -> fact.words().split(" "))
                .map(days -> new DaysOff(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                .toList();
        return leave.isEmpty()
                ? publicOnes
                : Stream.concat(publicOnes.stream(), leave.stream()).toList();
    }

    private List<Span> meetings() {
        List<Instant> ends = all("meeting-over").map(Fact::from).toList();
        return Stream.concat(
                        all("busy").map(SuppressionFacts::span),
                        all("meeting").flatMap(meeting -> until(meeting, ends)))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    /** Whoever says that a meeting is over means every meeting that had begun. */
    private static Stream<Span> until(Fact meeting, List<Instant> ends) {
        Instant end = ends.stream()
                .filter(one -> !one.isBefore(meeting.from()))
                .min(Comparator.naturalOrder())
                .filter(one -> one.isBefore(meeting.until()))
                .orElse(meeting.until());
        return meeting.from().isBefore(end) ? Stream.of(new Span(meeting.from(), end)) : Stream.empty();
    }

    /** The latest news; somebody who left and sat down in the same moment sits. */
    private Optional<Desk> desk() {
        return facts.stream()
                .filter(fact -> fact.what().equals("sat-down") || fact.what().equals("left"))
                .map(fact -> new Desk(fact.from(), fact.what().equals("sat-down")))
                .max(Comparator.comparing(Desk::at).thenComparing(Desk::present));
    }

    private Stream<Fact> all(String what) {
        return facts.stream().filter(fact -> fact.what().equals(what));
    }

    private <T> Optional<T> first(String what, Function<Fact, T> value) {
        return all(what).findFirst().map(value);
    }

    private static Span span(Fact fact) {
        return new Span(fact.from(), fact.until());
    }
}
