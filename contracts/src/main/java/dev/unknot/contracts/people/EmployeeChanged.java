package dev.unknot.contracts.people;

import dev.unknot.contracts.EventData;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Something about a person changed; carries everything now known, as {@link EmployeeEnrolled} does. */
public record EmployeeChanged(
        String organisation,
        String employee,
        ZoneId zone,
        Optional<String> language,
        Optional<String> country,
        Optional<String> unit,
        Optional<List<WorkingTime>> workingHours)
        implements EventData.OfEmployee {}
