package dev.unknot.contracts.activity;

import dev.unknot.contracts.EventData;
import java.time.Instant;

/** The person drank this many millilitres. */
public record WaterLogged(String organisation, String employee, Instant at, int millilitres)
        implements EventData.OfEmployee {}
