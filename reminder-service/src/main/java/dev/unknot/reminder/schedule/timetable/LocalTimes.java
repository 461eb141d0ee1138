package dev.unknot.reminder.schedule.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/** Local times on days with a clock change. */
public final class LocalTimes {

    /** Result of {@link #steadyMidnight} for a day with a clock change. */
    static final long UNSTEADY = Long.MIN_VALUE;

    private LocalTimes() {}

    /** A time that does not exist moves to the next that does; one that comes twice is the first of the two. */
    public static Instant instant(LocalDateTime time, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty() ? rules.getTransition(time).getInstant() : time.toInstant(offsets.get(0));
    }

    /**
     * The epoch second at which {@code date} begins, when no clock change falls into it or into the next day, so that every
     * local time of both follows by adding seconds; {@link #UNSTEADY} otherwise.
     */
    static long steadyMidnight(LocalDate date, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        LocalDateTime midnight = date.atStartOfDay();
        long start = midnight.toEpochSecond(rules.getOffset(midnight));
        // From the day before, as a gap or an overlap at midnight itself counts.
        ZoneOffsetTransition next =
                rules.nextTransition(Instant.ofEpochSecond(start).minus(Duration.ofDays(1)));
        return next == null || next.toEpochSecond() > start + Duration.ofDays(2).toSeconds() ? start : UNSTEADY;
    }
}
