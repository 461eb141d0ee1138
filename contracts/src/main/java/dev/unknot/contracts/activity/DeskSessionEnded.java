package dev.unknot.contracts.activity;

import dev.unknot.contracts.EventData;
import java.time.Instant;

/** The person left the desk. */
public record DeskSessionEnded(String organisation, String employee, Instant at) implements EventData.OfEmployee {}
