package dev.unknot.reminder.schedule;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All slots of one person, computed and never stored.
 *
 * @param person organisation/employee
 * @param cadences how often each kind is wanted; stretched where the day's cap would not last the day
 * @param followUpOn the day on which to ask how it is; the next working day when nobody works on it
 * @param since slots up to here belong to an earlier version of the plan
 */
public record Timetable(
        String person,
        ZoneId zone,
        WorkWeek week,
        Map<NudgeKind, Duration> cadences,
        Pace pace,
        Optional<LocalDate> followUpOn,
        Instant since) {

    private static final Comparator<Slot> IN_TURN = Comparator.comparing(Slot::at)
            .thenComparing(Slot::kind)
            .thenComparing(slot -> slot.key().index());

    /** The slots after {@code after} up to and including {@code upTo}, in turn. */
    public List<Slot> between(Instant after, Instant upTo, Phase phase) {
        Instant from = after.isAfter(since) ? after : since;
        if (!from.isBefore(upTo)) {
            return List.of();
        }
        // A night's work belongs to the day before.
        LocalDate first = LocalDate.ofInstant(from, zone).minusDays(1);
        LocalDate last = LocalDate.ofInstant(upTo, zone);
        return first.datesUntil(last.plusDays(1))
                .flatMap(date -> on(date, phase).stream())
                .filter(slot -> slot.at().isAfter(from) && !slot.at().isAfter(upTo))
                .sorted(IN_TURN)
                .toList();
    }

    /** Every slot of the working day that begins on {@code date}, whatever {@code since} says, in turn. */
    public List<Slot> on(LocalDate date, Phase phase) {
        Duration worked = week.worked(date);
        if (worked.isZero()) {
            return List.of();
        }
        List<Slot> slots = new ArrayList<>();
        cadences.forEach((kind, cadence) -> addAll(slots, kind, date, spacing(cadence, worked), phase));
        if (followUpOn.flatMap(this::workingDay).filter(date::equals).isPresent()) {
            Duration early = worked.compareTo(Duration.ofHours(1)) < 0 ? worked : Duration.ofHours(1);
            add(slots, NudgeKind.CHECK_IN, date, 0, phase.within(early, person, date, NudgeKind.CHECK_IN.key()));
        }
        slots.sort(IN_TURN);
        return List.copyOf(slots);
    }

    private void addAll(List<Slot> slots, NudgeKind kind, LocalDate date, Duration spacing, Phase phase) {
        // The day's phase spreads the herd; the kind's own stays within the window, so that kinds become one act.
        Duration start = phase.within(spacing.minus(pace.window()), person, date, "day")
                .plus(phase.within(pace.window(), person, date, kind.key()));
        Duration worked = start;
        for (int index = 0; add(slots, kind, date, index, worked); index++) {
            worked = worked.plus(spacing);
        }
    }

    private boolean add(List<Slot> slots, NudgeKind kind, LocalDate date, int index, Duration worked) {
        return week.after(date, worked)
                .map(time -> slots.add(new Slot(new Slot.Key(kind, date, index), LocalTimes.instant(time, zone))))
                .orElse(false);
    }

    /** Never so often that the cap is used up before the day is. */
    private Duration spacing(Duration cadence, Duration worked) {
        Duration share = worked.dividedBy(pace.cap());
        return cadence.compareTo(share) < 0 ? share : cadence;
    }

    private Optional<LocalDate> workingDay(LocalDate date) {
        return date.datesUntil(date.plusDays(7))
                .filter(day -> !week.on(day).isEmpty())
                .findFirst();
    }
}
