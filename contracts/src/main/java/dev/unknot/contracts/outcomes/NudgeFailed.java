package dev.unknot.contracts.outcomes;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/**
 * A channel could not hand the nudge over.
 *
 * @param channel which one, such as {@code email} or {@code slack}
 * @param reason for an operator; no health words
 */
public record NudgeFailed(String organisation, String employee, UUID nudge, Instant at, String channel, String reason)
        implements EventData.OfEmployee {}
