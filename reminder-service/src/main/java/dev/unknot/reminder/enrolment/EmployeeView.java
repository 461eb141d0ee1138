package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.person.Employee;
import java.util.List;
import java.util.Optional;

/** A person as enrolled, without their own preferences. Has no zone while only an assessment is known. */
public record EmployeeView(
        String employee,
        Optional<String> zone,
        Optional<String> language,
        Optional<String> country,
        Optional<String> unit,
        List<WorkingTime> workingHours) {

    static EmployeeView of(Employee employee) {
        return new EmployeeView(
                employee.person().employee(),
                Optional.ofNullable(employee.enrolledZone),
                Optional.ofNullable(employee.enrolledLanguage),
                Optional.ofNullable(employee.country),
                Optional.ofNullable(employee.unit),
                Employee.week(employee.enrolledHours).times());
    }
}
