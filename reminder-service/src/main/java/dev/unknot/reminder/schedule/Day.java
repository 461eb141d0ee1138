package dev.unknot.reminder.schedule;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The slots of one working day, of which few are asked for at a time: only those are made. Moments are epoch seconds. */
final class Day {

    private static final Duration EARLY = Duration.ofHours(1);

    private final LocalDate date;
    private final WorkWeek week;
    private final ZoneId zone;
    private final Map<NudgeKind, Duration> cadences;
    private final boolean checksIn;
    private final long worked;
    private final long base;
    private final long window;
    private final Phase.Draws draws;
    private final long midnight;

    Day(Timetable timetable, LocalDate date, boolean checksIn, Phase phase) {
        this.date = date;
        this.week = timetable.week();
        this.zone = timetable.zone();
        this.cadences = timetable.cadences();
        this.checksIn = checksIn;
        this.worked = week.worked(date).toSeconds();
        this.base = base(timetable.pace().cap());
        this.window = timetable.pace().window().toSeconds();
        this.draws = phase.of(timetable.person(), date);
        this.midnight = LocalTimes.steadyMidnight(date, zone);
    }

    /** The shortest cadence, but never so short that the cap is used up before the day is. */
    private long base(int cap) {
        long shortest = Long.MAX_VALUE;
        for (Duration cadence : cadences.values()) {
            shortest = Math.min(shortest, cadence.toSeconds());
        }
        long share = (worked + cap - 1) / cap;
        return cadences.isEmpty() ? share : Math.max(shortest, share);
    }

    /** Adds those after {@code after} up to and including {@code upTo}, in no order. */
    void add(long after, long upTo, List<Slot> slots) {
        for (Map.Entry<NudgeKind, Duration> wanted : cadences.entrySet()) {
            long step = step(wanted.getValue());
            for (long done = start(wanted.getKey(), step); done < worked; done += step) {
                if (!add(wanted.getKey(), done, after, upTo, slots)) {
                    break;
                }
            }
        }
        if (checksIn) {
            add(NudgeKind.CHECK_IN, checkIn(), after, upTo, slots);
        }
    }

    /** Whether a later one of the kind may still be wanted. */
    private boolean add(NudgeKind kind, long done, long after, long upTo, List<Slot> slots) {
        long second = week.after(date, done);
        long at = moment(second);
        if (at > after && at <= upTo) {
            slots.add(new Slot(new Slot.Key(kind, date, (int) (second / 60)), Instant.ofEpochSecond(at)));
        }
        return at <= upTo;
    }

    /** The first after {@code after}; the greatest number there is when there is none. */
    long next(long after) {
        long next = Long.MAX_VALUE;
        for (Map.Entry<NudgeKind, Duration> wanted : cadences.entrySet()) {
            long step = step(wanted.getValue());
            long at = Long.MIN_VALUE;
            for (long done = start(wanted.getKey(), step); done < worked && at <= after; done += step) {
                at = moment(week.after(date, done));
            }
            next = at > after ? Math.min(next, at) : next;
        }
        if (checksIn) {
            long at = moment(week.after(date, checkIn()));
            next = at > after ? Math.min(next, at) : next;
        }
        return next;
    }

    /** A whole multiple of the base, so that the kinds meet. */
    private long step(Duration cadence) {
        return base * Math.max(1, (cadence.toSeconds() + base - 1) / base);
    }

    /** The day's phase spreads the herd; the kind's own stays within the window, so that kinds become one act. */
    private long start(NudgeKind kind, long step) {
        return draws.within(base - window) + draws.within(window, kind) + base * draws.within(step / base, kind);
    }

    private long checkIn() {
        return draws.within(Math.min(worked, EARLY.toSeconds()), NudgeKind.CHECK_IN);
    }

    private long moment(long second) {
        return midnight == LocalTimes.UNSTEADY
                ? LocalTimes.instant(date.atStartOfDay().plusSeconds(second), zone)
                        .getEpochSecond()
                : midnight + second;
    }
}
