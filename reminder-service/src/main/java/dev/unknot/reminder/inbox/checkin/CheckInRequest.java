package dev.unknot.reminder.inbox.checkin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** @param discomfort how much it hurts now, from 0 (not at all) to 10 */
public record CheckInRequest(@NotNull @Min(0) @Max(10) Integer discomfort) {}
