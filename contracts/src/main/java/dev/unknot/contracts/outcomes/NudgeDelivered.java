package dev.unknot.contracts.outcomes;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/**
 * A channel delivered the nudge.
 *
 * @param channel such as {@code email} or {@code slack}
 */
public record NudgeDelivered(String organisation, String employee, UUID nudge, Instant at, String channel)
        implements EventData.OfEmployee {}
