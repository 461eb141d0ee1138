package dev.unknot.contracts.people;

import dev.unknot.contracts.EventData;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An employee joined. Contains all their data.
 *
 * @param language BCP 47 tag; English when absent
 * @param country ISO 3166-1 alpha-2; selects the emergency number
 * @param unit the organisational unit for aggregate statistics
 * @param workingHours Monday to Friday, nine to five, if absent; an empty list means no nudges
 */
public record EmployeeEnrolled(
        String organisation,
        String employee,
        ZoneId zone,
        Optional<String> language,
        Optional<String> country,
        Optional<String> unit,
        Optional<List<WorkingTime>> workingHours)
        implements EventData.OfEmployee {}
