package dev.unknot.reminder.schedule.timetable;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.kind.Rhythm;
import java.time.Duration;
import java.util.Map;

/** How far apart the slots of each kind really are on one working day, in seconds. */
final class Intervals {

    private final long base;

    /** @param worked seconds of work on the day */
    Intervals(Map<NudgeKind, Duration> cadences, int cap, long worked) {
        long shortest = 0;
        for (Map.Entry<NudgeKind, Duration> wanted : cadences.entrySet()) {
            if (isAtPace(wanted.getKey())) {
                long seconds = wanted.getValue().toSeconds();
                shortest = shortest == 0 ? seconds : Math.min(shortest, seconds);
            }
        }
        this.base = Math.max(shortest, (worked + cap - 1) / cap);
    }

    /** The shortest cadence at the person's pace, but never so short that the cap is used up before the day is. */
    long base() {
        return base;
    }

    /** At the person's pace a whole multiple of the base, so that the kinds meet. */
    long of(NudgeKind kind, Duration cadence) {
        return isAtPace(kind) ? base * Math.max(1, (cadence.toSeconds() + base - 1) / base) : cadence.toSeconds();
    }

    static boolean isAtPace(NudgeKind kind) {
        return NudgeKinds.of(kind).rhythm() == Rhythm.PACE;
    }
}
