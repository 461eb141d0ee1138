package dev.unknot.contracts.people;

import dev.unknot.contracts.EventData;

/** Somebody left; every service erases what it holds of them. */
public record EmployeeLeft(String organisation, String employee) implements EventData.OfEmployee {}
