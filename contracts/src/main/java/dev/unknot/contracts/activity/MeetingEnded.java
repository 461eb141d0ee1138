package dev.unknot.contracts.activity;

import dev.unknot.contracts.EventData;
import java.time.Instant;

/** A meeting ended. */
public record MeetingEnded(String organisation, String employee, Instant at) implements EventData.OfEmployee {}
