package dev.unknot.contracts.people;

import dev.unknot.contracts.EventData;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Somebody joined, with everything known of them.
 *
 * @param language BCP 47 tag; English when absent
 * @param country ISO 3166-1 alpha-2; decides which emergency number is shown
 * @param unit the organisational unit whose aggregates this person counts in
 * @param workingHours Monday to Friday, nine to five, when absent; an empty list means no nudges at all
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
