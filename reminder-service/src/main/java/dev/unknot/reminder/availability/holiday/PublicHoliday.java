package dev.unknot.reminder.availability.holiday;

import java.time.LocalDate;

/** A public holiday, by its name in some language. */
public record PublicHoliday(LocalDate date, String name) {}
