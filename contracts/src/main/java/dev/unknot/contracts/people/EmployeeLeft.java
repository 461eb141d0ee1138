package dev.unknot.contracts.people;

import dev.unknot.contracts.EventData;

/** An employee left. Every service erases their data. */
public record EmployeeLeft(String organisation, String employee) implements EventData.OfEmployee {}
