package dev.unknot.reminder.person;

import java.time.Instant;

/** Said within the transaction in which somebody came or changed. */
public record PersonChanged(Employee employee, Instant at) {}
