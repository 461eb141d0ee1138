package dev.unknot.reminder.schedule.timetable;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The slots of one working day. Makes only those that are asked for, which are few at a time. Moments are epoch seconds. */
final class Day {

    private static final Duration EARLY = Duration.ofHours(1);

    private final LocalDate date;
    private final WorkWeek week;
    private final ZoneId zone;
    private final Map<NudgeKind, Duration> cadences;
    private final boolean checksIn;
    private final long worked;
    private final Intervals intervals;
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
        this.intervals = new Intervals(cadences, timetable.limits().cap(), worked);
        this.window = timetable.limits().window().toSeconds();
        this.draws = phase.of(timetable.person(), date);
        this.midnight = LocalTimes.steadyMidnight(date, zone);
    }

    /** Adds those after {@code after} up to and including {@code upTo}, in no order. */
    void add(long after, long upTo, List<Slot> slots) {
        for (Map.Entry<NudgeKind, Duration> wanted : cadences.entrySet()) {
            long step = intervals.of(wanted.getKey(), wanted.getValue());
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
            Slot.Key key = new Slot.Key(kind, date, Source.PLAN, (int) (second / 60));
            slots.add(new Slot(key, Instant.ofEpochSecond(at)));
        }
        return at <= upTo;
    }

    /** The first after {@code after}; the greatest number there is when there is none. */
    long next(long after) {
        long next = Long.MAX_VALUE;
        for (Map.Entry<NudgeKind, Duration> wanted : cadences.entrySet()) {
            long step = intervals.of(wanted.getKey(), wanted.getValue());
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

    /** The day's phase spreads people over the clock; the kind's own stays within the window, so that kinds become one act. */
    private long start(NudgeKind kind, long step) {
        long base = intervals.base();
        return Intervals.isAtPace(kind)
                ? draws.within(base - window) + draws.within(window, kind) + base * draws.within(step / base, kind)
                : draws.within(step, kind);
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
