package dev.unknot.reminder.schedule.timetable;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All slots of one person, computed and never stored.
 *
 * @param person organisation/employee
 * @param cadences how often each kind comes at most; those at the person's pace are stretched where the day's cap would not
 *     last the day, and to whole multiples of the shortest, so that the kinds meet and become one act
 * @param followUpOn the day of the check-in, or the next working day after it
 * @param since slots up to here belong to an earlier version of the plan
 */
public record Timetable(
        String person,
        ZoneId zone,
        WorkWeek week,
        Map<NudgeKind, Duration> cadences,
        NudgeLimits limits,
        Optional<LocalDate> followUpOn,
        Instant since) {

    private static final Comparator<Slot> IN_ORDER = Comparator.comparing(Slot::at)
            .thenComparing(Slot::kind)
            .thenComparing(slot -> slot.key().number());
    /** Everybody who works at all works within so many days; a follow-up waits no longer for its working day. */
    private static final int DAYS_AHEAD = 8;

    /** The slots after {@code after} up to and including {@code upTo}, in order. */
    public List<Slot> between(Instant after, Instant upTo, Phase phase) {
        Instant from = after.isAfter(since) ? after : since;
        List<Slot> slots = new ArrayList<>();
        if (from.isBefore(upTo) && !isBare()) {
            LocalDate last = LocalDate.ofInstant(upTo, zone);
            for (LocalDate date = first(from); !date.isAfter(last); date = date.plusDays(1)) {
                add(date, from.getEpochSecond(), upTo.getEpochSecond(), phase, slots);
            }
            slots.sort(IN_ORDER);
        }
        return slots;
    }

    /** When the first slot after {@code after} falls due; empty when there is none for more than a week. */
    public Optional<Instant> next(Instant after, Phase phase) {
        if (isBare()) {
            return Optional.empty();
        }
        Instant from = after.isAfter(since) ? after : since;
        LocalDate date = first(from);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = date.plusDays(ahead);
            long next =
                    week.worked(day).isZero() ? Long.MAX_VALUE : day(day, phase).next(from.getEpochSecond());
            // A night's work may begin after the next day's does only where hours overlap, and they never do.
            if (next < Long.MAX_VALUE) {
                return Optional.of(Instant.ofEpochSecond(next));
            }
        }
        return Optional.empty();
    }

    /** How far apart the nudges of each kind really are on the next working day, which the day's cap may stretch. */
    public Map<NudgeKind, Duration> intervals(LocalDate today) {
        long worked = workingDay(today).map(week::worked).orElse(Duration.ZERO).toSeconds();
        Intervals intervals = new Intervals(cadences, limits.cap(), worked);
        Map<NudgeKind, Duration> real = new EnumMap<>(NudgeKind.class);
        cadences.forEach((kind, cadence) -> real.put(kind, Duration.ofSeconds(intervals.of(kind, cadence))));
        return real;
    }

    /** No day has any slot. */
    private boolean isBare() {
        return cadences.isEmpty() && followUpOn.isEmpty();
    }

    /** A night's work belongs to the day before. */
    private LocalDate first(Instant from) {
        LocalDate today = LocalDate.ofInstant(from, zone);
        LocalDate yesterday = today.minusDays(1);
        return week.isPastMidnight(yesterday) ? yesterday : today;
    }

    /** Every slot of the working day that begins on {@code date}, whatever {@code since} says, in order. */
    public List<Slot> on(LocalDate date, Phase phase) {
        List<Slot> slots = new ArrayList<>();
        add(date, Long.MIN_VALUE, Long.MAX_VALUE, phase, slots);
        slots.sort(IN_ORDER);
        return slots;
    }

    private void add(LocalDate date, long after, long upTo, Phase phase, List<Slot> slots) {
        if (!week.worked(date).isZero()) {
            day(date, phase).add(after, upTo, slots);
        }
    }

    private Day day(LocalDate date, Phase phase) {
        boolean checksIn = followUpOn.isPresent()
                && followUpOn.flatMap(this::workingDay).filter(date::equals).isPresent();
        return new Day(this, date, checksIn, phase);
    }

    private Optional<LocalDate> workingDay(LocalDate date) {
        return date.datesUntil(date.plusDays(DAYS_AHEAD))
                .filter(day -> !week.worked(day).isZero())
                .findFirst();
    }
}
