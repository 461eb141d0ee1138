package dev.unknot.contracts.activity;

import dev.unknot.contracts.EventData;
import java.time.Instant;

/**
 * The person took a break of their own accord.
 *
 * @param at when it began
 * @param minutes its length
 */
public record BreakTaken(String organisation, String employee, Instant at, int minutes)
        implements EventData.OfEmployee {}
