package dev.unknot.contracts.activity;

import dev.unknot.contracts.EventData;
import java.time.Instant;

/** The person sat down to work. */
public record DeskSessionStarted(String organisation, String employee, Instant at) implements EventData.OfEmployee {}
