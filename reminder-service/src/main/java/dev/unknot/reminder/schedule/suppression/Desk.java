package dev.unknot.reminder.schedule.suppression;

import java.time.Duration;
import java.time.Instant;

/**
 * The latest report of somebody's desk.
 *
 * @param present whether they sat down or left
 */
public record Desk(Instant at, boolean present) {

    /** After this time nobody counts as away: an agent that falls silent must not silence the nudges. */
    public static final Duration TRUSTED_FOR = Duration.ofHours(4);

    public boolean isAway(Instant now) {
        return !present && !now.isBefore(at) && now.isBefore(at.plus(TRUSTED_FOR));
    }
}
