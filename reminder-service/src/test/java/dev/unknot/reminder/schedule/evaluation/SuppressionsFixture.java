package dev.unknot.reminder.schedule.evaluation;

import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.Desk;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What is known of a person, one thing after the other; nothing at first. */
final class SuppressionsFixture {

    private List<QuietTime> quiet = List.of();
    private Optional<Instant> doNotDisturbUntil = Optional.empty();
    private Optional<Span> pause = Optional.empty();
    private Optional<Span> postponed = Optional.empty();
    private List<DaysOff> daysOff = List.of();
    private List<Span> meetings = List.of();
    private Optional<Desk> desk = Optional.empty();
    private List<Span> breaks = List.of();
    private List<Instant> drinks = List.of();

    Suppressions suppressions() {
        return new Suppressions(
                quiet,
                doNotDisturbUntil,
                pause,
                postponed,
                daysOff,
                Suppressions.NONE.makeUpDays(),
                meetings,
                desk,
                breaks,
                drinks);
    }

    SuppressionsFixture quiet(LocalTime from, LocalTime to) {
        quiet = List.of(QuietTime.everyDay(from, to));
        return this;
    }

    SuppressionsFixture doNotDisturbUntil(Instant until) {
        doNotDisturbUntil = Optional.of(until);
        return this;
    }

    SuppressionsFixture pause(Span span) {
        pause = Optional.of(span);
        return this;
    }

    SuppressionsFixture postponed(Span span) {
        postponed = Optional.of(span);
        return this;
    }

    SuppressionsFixture daysOff(LocalDate first, LocalDate last) {
        daysOff = List.of(new DaysOff(first, last));
        return this;
    }

    SuppressionsFixture meeting(Span meeting) {
        meetings = List.of(meeting);
        return this;
    }

    SuppressionsFixture away(Instant since) {
        desk = Optional.of(new Desk(since, false));
        return this;
    }

    SuppressionsFixture tookABreak(Span taken) {
        breaks = List.of(taken);
        return this;
    }

    SuppressionsFixture drank(Instant at) {
        drinks = List.of(at);
        return this;
    }
}
