package dev.unknot.reminder.inbox.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How much it hurt at one moment.
 *
 * @param date the person's local day
 * @param discomfort from 0 (not at all) to 10
 */
public record CheckIn(UUID id, Instant at, LocalDate date, int discomfort) {}
