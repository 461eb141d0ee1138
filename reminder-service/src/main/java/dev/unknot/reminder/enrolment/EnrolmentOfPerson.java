package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a person's platform enrolled, for their export. */
@ApplicationScoped
class EnrolmentOfPerson implements PersonalData {

    @Override
    public String part() {
        return "enrolment";
    }

    @Override
    public Optional<EmployeeView> kept(Person person) {
        return Employee.of(person).map(EmployeeView::of);
    }
}
