package dev.unknot.contracts.people;

import dev.unknot.contracts.EventData;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Data of an employee changed. Contains the complete current data, like {@link EmployeeEnrolled}. */
public record EmployeeChanged(
        String organisation,
        String employee,
        ZoneId zone,
        Optional<String> language,
        Optional<String> country,
        Optional<String> unit,
        Optional<List<WorkingTime>> workingHours)
        implements EventData.OfEmployee {}
