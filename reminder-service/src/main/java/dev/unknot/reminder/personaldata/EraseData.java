package dev.unknot.reminder.personaldata;

import dev.unknot.contracts.Person;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.reminder.person.DataErased;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.plan.Plans;
import dev.unknot.reminder.plan.wording.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Erases what is kept of a person, in one transaction. What their platform enrolled stays, and so does an urgent result that
 * nobody has cleared, without anything that was reported.
 */
@ApplicationScoped
class EraseData {

    private final Tombstones tombstones;
    private final Employees employees;
    private final Plans plans;
    private final Event<DataErased> erased;

    EraseData(Tombstones tombstones, Employees employees, Plans plans, Event<DataErased> erased) {
        this.tombstones = tombstones;
        this.employees = employees;
        this.plans = plans;
        this.erased = erased;
    }

    /** Empty when nobody knows the person. A second time changes nothing. */
    @Transactional
    Optional<ErasedView> erase(Person person) {
        tombstones.lock(person);
        return Employee.lockedIfKnown(person).map(this::erase);
    }

    private ErasedView erase(Employee employee) {
        Phrases phrases = Phrases.of(Optional.ofNullable(employee.language));
        erased.fire(new DataErased(employee.person()));
        boolean isEnrolled = employee.enrolledZone != null;
        if (isEnrolled) {
            employee.prefer(Optional.empty(), Optional.empty(), Optional.empty());
        } else {
            employees.delete(employee);
        }
        return ErasedView.of(isEnrolled, plans.holds(employee.person()), phrases);
    }
}
