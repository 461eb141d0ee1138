package dev.unknot.contracts.outcomes;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/** The person wants the nudge again after this many minutes. */
public record NudgeSnoozed(String organisation, String employee, UUID nudge, Instant at, int snoozeMinutes)
        implements EventData.OfEmployee {}
