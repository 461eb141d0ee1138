package dev.unknot.reminder.availability.preferences;

import dev.unknot.contracts.Person;
import dev.unknot.http.caching.Precondition;
import dev.unknot.http.problem.Problems;
import dev.unknot.reminder.availability.calendar.Feeds;
import dev.unknot.reminder.ledger.OneOffs;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.change.ScheduleChanges;
import dev.unknot.reminder.person.preferences.Preferences;
import dev.unknot.reminder.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Saves what a person prefers and puts it in force, in one transaction. */
@ApplicationScoped
public class SavePreferences {

    private final CheckPreferences check;
    private final Feeds feeds;
    private final OneOffs oneOffs;
    private final Plans plans;
    private final ScheduleChanges scheduleChanges;
    private final Clock clock;

    SavePreferences(
            CheckPreferences check,
            Feeds feeds,
            OneOffs oneOffs,
            Plans plans,
            ScheduleChanges scheduleChanges,
            Clock clock) {
        this.check = check;
        this.feeds = feeds;
        this.oneOffs = oneOffs;
        this.plans = plans;
        this.scheduleChanges = scheduleChanges;
        this.clock = clock;
    }

    /**
     * Replaces all preferences of a person.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when nobody enrolled them, 400 when they make no sense, 412
     *     when they are not at the version that {@code precondition} names
     */
    @Transactional
    public void save(Person person, PreferencesRequest wanted, Precondition precondition) {
        check.check(wanted, clock.instant());
        Employee employee = Employee.lockedIfKnown(person).orElseThrow(() -> Problems.notFound("employee"));
        Preferences preferences = Preferences.of(person).orElseGet(() -> new Preferences(employee));
        precondition.check(Set.of("\"" + preferences.version + "\""));
        boolean wasUndisturbed = isUndisturbed(preferences);
        List<Object> before = planned(preferences, employee);
        wanted.applyTo(preferences, clock.instant());
        preferences.applyTo(employee);
        preferences.persistAndFlush();
        feeds.give(employee, wanted.freeBusy());
        if (wasUndisturbed && !isUndisturbed(preferences)) {
            oneOffs.bringForward(person, clock.instant());
        }
        if (plans.has(person) && before.equals(planned(preferences, employee))) {
            scheduleChanges.mark(person);
        } else {
            plans.rework(employee, clock.instant());
        }
    }

    private boolean isUndisturbed(Preferences preferences) {
        return preferences.doNotDisturbUntil != null && preferences.doNotDisturbUntil.isAfter(clock.instant());
    }

    /** A change of these starts a new version of the plan; a change of the others only suppresses some of its slots. */
    private static List<Object> planned(Preferences preferences, Employee employee) {
        return List.of(
                String.valueOf(employee.zone),
                List.copyOf(employee.workingHours),
                String.valueOf(employee.language),
                preferences.wantedKinds(),
                preferences.pace(),
                preferences.cap(),
                preferences.cadences());
    }
}
