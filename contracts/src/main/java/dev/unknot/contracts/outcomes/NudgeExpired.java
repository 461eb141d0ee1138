package dev.unknot.contracts.outcomes;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/** The nudge outlived its use before anybody saw it. */
public record NudgeExpired(String organisation, String employee, UUID nudge, Instant at)
        implements EventData.OfEmployee {}
