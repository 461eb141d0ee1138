package dev.unknot.contracts.outcomes;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/**
 * A channel failed to deliver the nudge.
 *
 * @param channel such as {@code email} or {@code slack}
 * @param reason for operators; contains no health data
 */
public record NudgeFailed(String organisation, String employee, UUID nudge, Instant at, String channel, String reason)
        implements EventData.OfEmployee {}
