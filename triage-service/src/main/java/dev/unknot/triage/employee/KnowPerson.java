package dev.unknot.triage.employee;

import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.messaging.erasure.Tombstones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

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
        keep(enrolled, enrolled.zone(), enrolled.country(), time);
    }

    void changed(EmployeeChanged changed, Instant time) {
        keep(changed, changed.zone(), changed.country(), time);
    }

    void left(Person person, Instant time) {
        employees.lock(person);
        employees.erase(person, time);
    }

    private void keep(EventData.OfEmployee data, ZoneId zone, Optional<String> country, Instant time) {
        Person person = Person.of(data);
        employees.lock(person);
        boolean isFromBeforeTheyLeft =
                tombstones.of(person).filter(gone -> !gone.isReturn(time)).isPresent();
        if (!isFromBeforeTheyLeft) {
            employees.remember(person, zone, country, time);
        }
    }
}
