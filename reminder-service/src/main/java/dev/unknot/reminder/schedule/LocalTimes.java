package dev.unknot.reminder.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/** What a clock change does to a local time. */
final class LocalTimes {

    private LocalTimes() {}

    /** A time that does not exist moves to the next that does; one that comes twice is the first of the two. */
    static Instant instant(LocalDateTime time, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty() ? rules.getTransition(time).getInstant() : time.toInstant(offsets.get(0));
    }
}
