package dev.unknot.contracts.activity;

import dev.unknot.contracts.EventData;
import java.time.Instant;

/**
 * The person took a break on their own initiative.
 *
 * @param at when the break began
 * @param minutes the duration of the break
 */
public record BreakTaken(String organisation, String employee, Instant at, int minutes)
        implements EventData.OfEmployee {}
