package dev.unknot.reminder.schedule.timetable;

import java.time.Duration;

/**
 * The bounds that hold for every nudge.
 *
 * @param cap nudges a local day, merged ones counted once
 * @param gap the least time between two nudges
 * @param window kinds due this close together become one act; shorter than the gap
 * @param grace how late a nudge may still go out
 */
public record NudgeLimits(int cap, Duration gap, Duration window, Duration grace) {

    public static final int MOST_A_DAY = 12;

    /** Few, merged, never in a burst; the figures behind it are in docs/evidence.md. */
    public static final NudgeLimits USUAL =
            new NudgeLimits(8, Duration.ofMinutes(20), Duration.ofMinutes(10), Duration.ofMinutes(15));

    public NudgeLimits {
        if (cap < 1 || cap > MOST_A_DAY) {
            throw new IllegalArgumentException("cap must be from 1 to " + MOST_A_DAY + ": " + cap);
        }
    }
}
