package dev.unknot.reminder.employee;

import dev.unknot.contracts.people.WorkingTime;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Everything a platform knows of a person; what is absent is unknown. */
public record EmployeeRequest(
        @NotNull ZoneId zone,
        Optional<@Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") String> language,
        Optional<@Pattern(regexp = "[A-Z]{2}") String> country,
        Optional<@Size(min = 1, max = 128) String> unit,
        Optional<@Size(max = 50) List<WorkingTime>> workingHours) {}
