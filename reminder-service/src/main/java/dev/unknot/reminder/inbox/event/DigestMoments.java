package dev.unknot.reminder.inbox.event;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.reminder.availability.suppression.LoadSuppressions;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.preferences.ChosenChannels.Chosen;
import dev.unknot.reminder.person.preferences.DigestTime;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** When the summaries of people come who chose them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DigestMoments {

    private final Employees employees;
    private final LoadSuppressions suppressions;

    DigestMoments(Employees employees, LoadSuppressions suppressions) {
        this.employees = employees;
        this.suppressions = suppressions;
    }

    /** What is needed to find the moments. */
    record Found(Map<Person, Employee> employees, Map<Person, Suppressions> suppressions) {

        private static final Found NONE = new Found(Map.of(), Map.of());

        /** The summary that mentions this nudge. */
        Optional<ChannelChoice.Digest> after(DueNudge nudge, DigestTime time) {
            Suppressions own = suppressions.getOrDefault(nudge.person(), Suppressions.NONE);
            return Optional.ofNullable(employees.get(nudge.person()))
                    .flatMap(employee -> employee.zoneId()
                            .flatMap(zone -> time.after(
                                    nudge.deliverFrom(), zone, employee.week().with(own.makeUpDays()), own)));
        }
    }

    /** Asks the database only for those who chose summaries. */
    Found of(Map<Person, Chosen> chosen) {
        Set<Person> people = chosen.entrySet().stream()
                .filter(entry -> !entry.getValue().digests().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return people.isEmpty()
                ? Found.NONE
                : new Found(employees.known(people), suppressions.of(new Selection.OfPeople(people)));
    }
}
