package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.Enrolment;
import dev.unknot.reminder.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Enrols people of whom nothing is known, many at once: one statement a table. */
@ApplicationScoped
public class EnrolNewPeople {

    private final Tombstones tombstones;
    private final Employees employees;
    private final Plans plans;
    private final AnnouncePeople announcePeople;
    private final Clock clock;

    EnrolNewPeople(
            Tombstones tombstones, Employees employees, Plans plans, AnnouncePeople announcePeople, Clock clock) {
        this.tombstones = tombstones;
        this.employees = employees;
        this.plans = plans;
        this.announcePeople = announcePeople;
        this.clock = clock;
    }

    /**
     * What became of a batch; everybody else is known differently, or left before.
     *
     * @param enrolled those who were new
     * @param unchanged those of whom all of this was known
     */
    public record Batch(Set<Person> enrolled, Set<Person> unchanged) {}

    /** Each person must be named once. */
    @Transactional
    public Batch enrol(List<EmployeeEnrolled> people) {
        Instant now = clock.instant();
        List<Person> all = people.stream().map(Person::of).toList();
        tombstones.lock(all);
        Set<Person> left = tombstones.everLeft(all);
        Map<Person, Employee> known = employees.known(all);
        List<EmployeeEnrolled> fresh = people.stream()
                .filter(one -> !left.contains(Person.of(one)) && !known.containsKey(Person.of(one)))
                .toList();
        add(fresh, now);
        return new Batch(
                people(fresh),
                people(people.stream()
                        .filter(one -> Optional.ofNullable(known.get(Person.of(one)))
                                .filter(employee -> employee.isEnrolledAs(one))
                                .isPresent())
                        .toList()));
    }

    private void add(List<EmployeeEnrolled> fresh, Instant now) {
        if (!fresh.isEmpty()) {
            employees.add(fresh.stream().map(known -> new Enrolment(known, now)).toList());
            plans.begin(people(fresh), now);
            announcePeople.enrolled(fresh);
        }
    }

    private static Set<Person> people(Collection<EmployeeEnrolled> enrolled) {
        return enrolled.stream().map(Person::of).collect(Collectors.toSet());
    }
}
