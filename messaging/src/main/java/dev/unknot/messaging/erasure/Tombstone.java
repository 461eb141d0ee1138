package dev.unknot.messaging.erasure;

import java.time.Instant;
import java.util.Optional;

/**
 * What stays of a person who left.
 *
 * @param leftAt the latest moment at which they left
 * @param returnedAt when they came back after it; empty while they are gone
 */
public record Tombstone(Instant leftAt, Optional<Instant> returnedAt) {

    public boolean isGone() {
        return returnedAt.isEmpty();
    }

    /** Whether something of this moment is from before the person left, or they are gone and it cannot bring them back. */
    public boolean isLate(Instant moment) {
        return isGone() || !isReturn(moment);
    }

    /** Whether an enrolment of this moment brings the person back. */
    public boolean isReturn(Instant moment) {
        return moment.isAfter(leftAt);
    }
}
