package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.Enrolment;
import dev.unknot.reminder.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts in force what platforms announced of people who are enrolled, of each the newest. Those who are new are added with one
 * statement a table.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EnrolAnnouncedPeople {

    private final Tombstones tombstones;
    private final Employees employees;
    private final Plans plans;
    private final EnrolEmployee enrolEmployee;
    private final AnnouncePeople announcePeople;
    private final Clock clock;

    EnrolAnnouncedPeople(
            Tombstones tombstones,
            Employees employees,
            Plans plans,
            EnrolEmployee enrolEmployee,
            AnnouncePeople announcePeople,
            Clock clock) {
        this.tombstones = tombstones;
        this.employees = employees;
        this.plans = plans;
        this.enrolEmployee = enrolEmployee;
        this.announcePeople = announcePeople;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when working hours overlap; then nothing may be committed */
    void enrol(List<Enrolment> announced) {
        Map<Person, Enrolment> newest = newest(announced);
        if (newest.isEmpty()) {
            return;
        }
        tombstones.lock(newest.keySet());
        Set<Person> left = tombstones.everLeft(newest.keySet());
        Map<Person, Employee> known = employees.known(newest.keySet());
        List<Enrolment> fresh = newest.values().stream()
                .filter(one -> !left.contains(one.person()) && !known.containsKey(one.person()))
                .toList();
        if (!fresh.isEmpty()) {
            employees.add(fresh);
            plans.begin(fresh.stream().map(Enrolment::person).toList(), clock.instant());
        }
        List<Enrolment> same = newest.values().stream()
                .filter(one -> !left.contains(one.person()))
                .filter(one -> Optional.ofNullable(known.get(one.person()))
                        .filter(employee -> employee.isEnrolledAs(one.known()))
                        .isPresent())
                .toList();
        if (!same.isEmpty()) {
            employees.confirm(same);
        }
        Set<Enrolment> done = new HashSet<>(fresh);
        done.addAll(same);
        newest.values().stream().filter(one -> !done.contains(one)).forEach(this::enrol);
    }

    /** Has no effect when something newer is known: a dead letter may be replayed long after it. */
    void enrol(Enrolment one) {
        tombstones.lock(one.person());
        if (Employee.of(one.person())
                .filter(employee -> employee.isNewerThan(one.when()))
                .isPresent()) {
            return;
        }
        if (enrolEmployee.enrol(one.known(), one.when())) {
            // The tombstone that ended their key may follow this event on the topic, and must not be the last record.
            announcePeople.changed(one.known());
        }
    }

    private static Map<Person, Enrolment> newest(Collection<Enrolment> announced) {
        Map<Person, Enrolment> newest = new LinkedHashMap<>();
        for (Enrolment one : announced) {
            newest.merge(one.person(), one, (before, after) -> before.when().isAfter(after.when()) ? before : after);
        }
        return newest;
    }
}
