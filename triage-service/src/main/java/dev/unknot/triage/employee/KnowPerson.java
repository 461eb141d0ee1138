package dev.unknot.triage.employee;

import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.triage.employee.Employees.Known;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Keeps what events say about a person; somebody who left comes back only by a later event. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KnowPerson {

    private final Employees employees;
    private final Tombstones tombstones;

    KnowPerson(Employees employees, Tombstones tombstones) {
        this.tombstones = tombstones;
        this.employees = employees;
    }

    void enrolled(EmployeeEnrolled enrolled, Instant time) {
        keep(enrolled, new Known(enrolled.zone(), enrolled.country(), enrolled.language()), time);
    }

    void changed(EmployeeChanged changed, Instant time) {
        keep(changed, new Known(changed.zone(), changed.country(), changed.language()), time);
    }

    void left(Person person, Instant time) {
        employees.lock(person);
        employees.erase(person, time);
    }

    private void keep(EventData.OfEmployee data, Known known, Instant time) {
        Person person = Person.of(data);
        employees.lock(person);
        boolean isFromBeforeTheyLeft =
                tombstones.of(person).filter(gone -> !gone.isReturn(time)).isPresent();
        if (!isFromBeforeTheyLeft) {
            employees.remember(person, known, time);
        }
    }
}
