package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.constants.AttributeNames;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeReachable;
import dev.unknot.messaging.erasure.Tombstones;
import dev.unknot.messaging.outbox.Outbox;
import dev.unknot.reminder.enrolment.ManageEmployee;
import dev.unknot.reminder.person.Employee;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Enrols, changes and removes people as their identity provider says. Switching a user off makes the person leave: only a
 * keyed hash stays, by which the provider can switch them on again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProvisionUsers {

    private final ScimUsers users;
    private final InactiveUsers inactive;
    private final ManageEmployee manage;
    private final Tombstones tombstones;
    private final Outbox outbox;
    private final ScimConfig config;
    private final Clock clock;

    ProvisionUsers(
            ScimUsers users,
            InactiveUsers inactive,
            ManageEmployee manage,
            Tombstones tombstones,
            Outbox outbox,
            ScimConfig config,
            Clock clock) {
        this.users = users;
        this.inactive = inactive;
        this.manage = manage;
        this.tombstones = tombstones;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    User create(String organisation, User user) {
        Person person = UserMapping.person(organisation, user);
        tombstones.lock(person);
        if (users.of(person).isPresent()) {
            throw ScimFaults.taken(user.getExternalId().isPresent() ? "externalId" : "userName");
        }
        if (!user.isActive().orElse(true)) {
            return switchOff(person, user);
        }
        return enrol(person, user, Optional.empty());
    }

    /** Empty when there is no such user. Whoever changes the user afterwards does so in the same transaction. */
    Optional<User> find(String organisation, String id) {
        return person(organisation, id).flatMap(person -> {
            tombstones.lock(person);
            return users.of(person)
                    .map(ScimUser::resource)
                    .or(() -> inactive.since(person).map(since -> ScimUser.inactive(person, since)));
        });
    }

    User update(String organisation, User user) {
        Person person = person(organisation, user.getId().orElse("")).orElseThrow(ScimFaults::unknownUser);
        tombstones.lock(person);
        Optional<ScimUser> before = users.of(person);
        if (before.isEmpty() && inactive.since(person).isEmpty()) {
            throw ScimFaults.unknownUser();
        }
        if (user.isActive().orElse(true)) {
            return enrol(person, user, before);
        }
        if (before.isPresent()) {
            manage.delete(person);
        }
        return switchOff(person, user);
    }

    void delete(String organisation, String id) {
        Person person = person(organisation, id).orElseThrow(ScimFaults::unknownUser);
        tombstones.lock(person);
        boolean isActive = users.of(person).isPresent();
        if (isActive) {
            manage.delete(person);
        }
        if (!inactive.remove(person) && !isActive) {
            throw ScimFaults.unknownUser();
        }
    }

    /** @param startIndex of the first, from one */
    PartialListResponse<User> list(String organisation, @Nullable FilterNode filter, long startIndex, int count) {
        Condition condition =
                filter == null ? Condition.ALWAYS : new UserFilter(users.hashes(organisation)).condition(filter);
        List<User> found = users.list(organisation, condition, startIndex - 1, count).stream()
                .map(ScimUser::resource)
                .toList();
        return PartialListResponse.<User>builder()
                .resources(found)
                .totalResults(users.count(organisation, condition))
                .build();
    }

    private User enrol(Person person, User user, Optional<ScimUser> before) {
        if (users.isTaken(person, user.getUserName().orElse(""))) {
            throw ScimFaults.taken("userName");
        }
        Instant now = clock.instant();
        Optional<Employee> known = Employee.of(person).filter(employee -> employee.enrolledZone != null);
        EmployeeEnrolled enrolled = UserMapping.enrolled(
                person,
                user,
                known.map(employee -> ZoneId.of(String.valueOf(employee.enrolledZone)))
                        .or(() -> config.zone().map(ZoneId::of)),
                known.map(employee -> Employee.week(employee.enrolledHours).times()));
        boolean isNews =
                known.filter(employee -> employee.isEnrolledAs(enrolled)).isEmpty();
        if (isNews) {
            announce(enrolled);
        }
        announceEmail(person, user, before);
        if (before.filter(kept -> kept.isKept(UserMapping.sealed(user))).isEmpty()) {
            users.put(person, user, now);
        } else if (isNews) {
            users.touch(person, now);
        }
        inactive.remove(person);
        return users.of(person).orElseThrow().resource();
    }

    private void announce(EmployeeEnrolled enrolled) {
        try {
            manage.put(enrolled);
        } catch (HttpProblem e) {
            throw ScimFaults.conflict(String.valueOf(e.getDetail()));
        }
    }

    /** Only when it changed: the person may have given another address since. */
    private void announceEmail(Person person, User user, Optional<ScimUser> before) {
        Optional<String> email = UserMapping.email(user);
        Optional<String> known = before.map(ScimUser::resource).flatMap(UserMapping::email);
        if (!email.equals(known)) {
            outbox.publish(new EmployeeReachable(person.organisation(), person.employee(), email, Optional.empty()));
        }
    }

    private User switchOff(Person person, User user) {
        Instant since = inactive.since(person).orElseGet(clock::instant);
        inactive.add(person, since);
        User answer = ScimUser.inactive(person, since);
        user.setId(person.employee());
        user.setActive(false);
        // Setting it over another one fails.
        user.remove(AttributeNames.RFC7643.META);
        answer.getMeta().ifPresent(user::setMeta);
        return user;
    }

    private static Optional<Person> person(String organisation, String id) {
        return Person.isEmployeeId(id) ? Optional.of(new Person(organisation, id)) : Optional.empty();
    }
}
