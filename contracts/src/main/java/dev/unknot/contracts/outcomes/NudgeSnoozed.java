package dev.unknot.contracts.outcomes;

import dev.unknot.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/** The person postponed the nudge by this many minutes. */
public record NudgeSnoozed(String organisation, String employee, UUID nudge, Instant at, int snoozeMinutes)
        implements EventData.OfEmployee {}
