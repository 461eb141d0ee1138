package dev.unknot.contracts.outcomes;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/** The person saw the nudge. */
public record NudgeSeen(String organisation, String employee, UUID nudge, Instant at) implements EventData.OfEmployee {}
