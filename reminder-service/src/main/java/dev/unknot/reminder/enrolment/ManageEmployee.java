package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.http.problem.Problems;
import dev.unknot.messaging.erasure.Tombstone;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.reminder.person.Employee;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Enrols, changes and removes people on request. Takes effect at once, and is announced to the other services. */
@ApplicationScoped
public class ManageEmployee {

    private final EnrolEmployee enrolEmployee;
    private final RemoveEmployee removeEmployee;
    private final AnnouncePeople announcePeople;
    private final Tombstones tombstones;
    private final Clock clock;

    ManageEmployee(
            EnrolEmployee enrolEmployee,
            RemoveEmployee removeEmployee,
            AnnouncePeople announcePeople,
            Tombstones tombstones,
            Clock clock) {
        this.enrolEmployee = enrolEmployee;
        this.removeEmployee = removeEmployee;
        this.announcePeople = announcePeople;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    /** A person as enrolled by a request, and whether nobody had enrolled them before. */
    public record Enrolled(EmployeeView view, boolean isNew) {}

    /**
     * Enrols or changes a person.
     *
     * @throws HttpProblem 409 when a platform's event says that the person leaves a little later than now
     */
    @Transactional
    public Enrolled put(EmployeeEnrolled known) {
        Person person = Person.of(known);
        tombstones.lock(person);
        boolean isNew = Employee.of(person)
                .filter(employee -> employee.enrolledZone != null)
                .isEmpty();
        enrolEmployee.enrol(known, clock.instant());
        if (tombstones.of(person).filter(Tombstone::isGone).isPresent()) {
            throw Problems.conflict(
                    "The platform has announced that this employee leaves in a few minutes. Send the enrolment"
                            + " again after that.");
        }
        if (isNew) {
            announcePeople.enrolled(known);
        } else {
            announcePeople.changed(known);
        }
        return new Enrolled(EmployeeView.of(Employee.of(person).orElseThrow()), isNew);
    }

    /** Returns false when there is no such person. */
    @Transactional
    public boolean delete(Person person) {
        tombstones.lock(person);
        if (Employee.of(person).isEmpty()) {
            return false;
        }
        removeEmployee.remove(person, clock.instant());
        announcePeople.left(person);
        return true;
    }
}
