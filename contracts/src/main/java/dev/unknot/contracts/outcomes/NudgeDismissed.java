package dev.unknot.contracts.outcomes;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/** The person dismissed the nudge. */
public record NudgeDismissed(String organisation, String employee, UUID nudge, Instant at)
        implements EventData.OfEmployee {}
