package dev.unknot.contracts.outcomes;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/** The person did what the nudge asked for. */
public record NudgeDone(String organisation, String employee, UUID nudge, Instant at) implements EventData.OfEmployee {}
