package dev.unknot.contracts.activity;

import dev.unknot.contracts.EventData;
import java.time.Instant;

/** A meeting began; nudges wait until {@code expectedEnd} or until it ends. */
public record MeetingStarted(String organisation, String employee, Instant at, Instant expectedEnd)
        implements EventData.OfEmployee {}
