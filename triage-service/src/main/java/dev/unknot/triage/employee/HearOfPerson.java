package dev.unknot.triage.employee;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.messaging.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Keeps what a person's events say, once each; somebody who left comes back only by a later event. */
@ApplicationScoped
class HearOfPerson {

    private final Inbox inbox;
    private final Employees employees;

    HearOfPerson(Inbox inbox, Employees employees) {
        this.inbox = inbox;
        this.employees = employees;
    }

    @Transactional
    void hear(Event<? extends EventData> event) {
        if (!inbox.firstTime(event)) {
            return;
        }
        EventData data = event.data();
        if (data instanceof EmployeeEnrolled enrolled) {
            keep(person(enrolled), enrolled.zone(), enrolled.country(), event.time());
        } else if (data instanceof EmployeeChanged changed) {
            keep(person(changed), changed.zone(), changed.country(), event.time());
        } else if (data instanceof EmployeeLeft left) {
            erase(person(left), event.time());
        }
    }

    private void keep(Person person, ZoneId zone, Optional<String> country, Instant time) {
        employees.lock(person);
        boolean older =
                employees.leftAt(person).map(left -> !time.isAfter(left)).orElse(false);
        if (!older) {
            employees.remember(person, zone, country, time);
        }
    }

    private void erase(Person person, Instant time) {
        employees.lock(person);
        employees.erase(person, time);
    }

    private static Person person(EventData.OfEmployee data) {
        return new Person(data.organisation(), data.employee());
    }
}
