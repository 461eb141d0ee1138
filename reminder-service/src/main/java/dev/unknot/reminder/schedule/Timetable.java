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
 * @param cadences how often each kind is wanted at most; stretched where the day's cap would not last the day, and to whole
 *     multiples of the shortest, so that the kinds meet and become one act
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
            .thenComparing(slot -> slot.key().number());
    /** Who works at all works within this many days; a follow-up waits no longer for its working day. */
    private static final int DAYS_AHEAD = 8;

    /** The slots after {@code after} up to and including {@code upTo}, in turn. */
    public List<Slot> between(Instant after, Instant upTo, Phase phase) {
        Instant from = after.isAfter(since) ? after : since;
        List<Slot> slots = new ArrayList<>();
        if (from.isBefore(upTo)) {
            LocalDate last = LocalDate.ofInstant(upTo, zone);
            for (LocalDate date = first(from); !date.isAfter(last); date = date.plusDays(1)) {
                for (Slot slot : on(date, phase)) {
                    if (slot.at().isAfter(from) && !slot.at().isAfter(upTo)) {
                        slots.add(slot);
                    }
                }
            }
            slots.sort(IN_TURN);
        }
        return slots;
    }

    /** When the first slot after {@code after} falls due; empty when there is none for more than a week. */
    public Optional<Instant> next(Instant after, Phase phase) {
        Instant from = after.isAfter(since) ? after : since;
        LocalDate date = first(from);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            Optional<Instant> next = on(date.plusDays(ahead), phase).stream()
                    .map(Slot::at)
                    .filter(from::isBefore)
                    .findFirst();
            // A night's work may begin after the next day's does only where hours overlap, and they never do.
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    /** A night's work belongs to the day before. */
    private LocalDate first(Instant from) {
        LocalDate today = LocalDate.ofInstant(from, zone);
        LocalDate yesterday = today.minusDays(1);
        return week.isPastMidnight(yesterday) ? yesterday : today;
    }

    /** Every slot of the working day that begins on {@code date}, whatever {@code since} says, in turn. */
    public List<Slot> on(LocalDate date, Phase phase) {
        Duration worked = week.worked(date);
        if (worked.isZero()) {
            return List.of();
        }
        Phase.Draws draws = phase.of(person, date);
        Duration base = base(worked);
        List<Slot> slots = new ArrayList<>();
        for (Map.Entry<NudgeKind, Duration> wanted : cadences.entrySet()) {
            addAll(slots, date, wanted.getKey(), base, multiple(wanted.getValue(), base), draws);
        }
        if (followUpOn.flatMap(this::workingDay).filter(date::equals).isPresent()) {
            Duration early = worked.compareTo(Duration.ofHours(1)) < 0 ? worked : Duration.ofHours(1);
            add(slots, date, NudgeKind.CHECK_IN, draws.within(early, NudgeKind.CHECK_IN));
        }
        slots.sort(IN_TURN);
        return slots;
    }

    private void addAll(
            List<Slot> slots, LocalDate date, NudgeKind kind, Duration base, int multiple, Phase.Draws draws) {
        // The day's phase spreads the herd; the kind's own stays within the window, so that kinds become one act.
        Duration worked = draws.within(base.minus(pace.window()))
                .plus(draws.within(pace.window(), kind))
                .plus(base.multipliedBy(draws.below(multiple, kind)));
        while (add(slots, date, kind, worked)) {
            worked = worked.plus(base.multipliedBy(multiple));
        }
    }

    private boolean add(List<Slot> slots, LocalDate date, NudgeKind kind, Duration worked) {
        Optional<Long> second = week.after(date, worked);
        second.ifPresent(at -> slots.add(new Slot(
                new Slot.Key(kind, date, (int) (at / 60)),
                LocalTimes.instant(date.atStartOfDay().plusSeconds(at), zone))));
        return second.isPresent();
    }

    /** The shortest cadence, but never so short that the cap is used up before the day is. */
    private Duration base(Duration worked) {
        Duration share = worked.dividedBy(pace.cap());
        Duration shortest =
                cadences.values().stream().min(Comparator.naturalOrder()).orElse(share);
        return shortest.compareTo(share) < 0 ? share : shortest;
    }

    private static int multiple(Duration cadence, Duration base) {
        return (int) Math.max(1, (cadence.toSeconds() + base.toSeconds() - 1) / base.toSeconds());
    }

    private Optional<LocalDate> workingDay(LocalDate date) {
        return date.datesUntil(date.plusDays(DAYS_AHEAD))
                .filter(day -> !week.worked(day).isZero())
                .findFirst();
    }
}
