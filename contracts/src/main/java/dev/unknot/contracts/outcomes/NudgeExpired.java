package dev.unknot.contracts.outcomes;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/** The nudge expired before it was seen. */
public record NudgeExpired(String organisation, String employee, UUID nudge, Instant at)
        implements EventData.OfEmployee {}
