package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.reminder.enrolment.EmployeeRequest.Hours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** One of many people, with everything that {@link EmployeeRequest} has and the id that is in its path. */
public record PersonRequest(
        @NotNull String employee,
        @NotNull String zone,
        Optional<@Pattern(regexp = EmployeeRequest.LANGUAGE, message = EmployeeRequest.NO_LANGUAGE) String> language,
        Optional<@Pattern(regexp = EmployeeRequest.COUNTRY, message = EmployeeRequest.NO_COUNTRY) String> country,
        Optional<@Size(min = 1, max = 128) String> unit,
        Optional<@Size(max = 50) List<@NotNull @Valid Hours>> workingHours) {

    private static final String ME = "me";

    /** A 400 problem when the id, the zone or the hours make no sense. */
    EmployeeEnrolled of(String organisation) {
        if (!Person.isEmployeeId(employee) || employee.equals(ME)) {
            throw Problems.badRequest(Violation.body(
                    "employee",
                    "must have 1 to 255 characters, without slash and control characters, and must not be \"me\""));
        }
        return new EmployeeRequest(zone, language, country, unit, workingHours).of(new Person(organisation, employee));
    }
}
