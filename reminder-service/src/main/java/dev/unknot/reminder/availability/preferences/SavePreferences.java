package dev.unknot.reminder.availability.preferences;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.http.caching.Precondition;
import dev.unknot.http.problem.Problems;
import dev.unknot.reminder.availability.calendar.Feeds;
import dev.unknot.reminder.enrolment.EmployeeRequest;
import dev.unknot.reminder.ledger.OneOffs;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.change.ScheduleChanges;
import dev.unknot.reminder.person.preferences.Preferences;
import dev.unknot.reminder.plan.Plans;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
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
        check.check(wanted);
        Employee employee = Employee.lockedIfKnown(person).orElseThrow(() -> Problems.notFound("employee"));
        Preferences preferences = Preferences.of(person).orElseGet(() -> new Preferences(employee));
        precondition.check(Set.of("\"" + preferences.version + "\""));
        boolean wasUndisturbed = isUndisturbed(preferences);
        List<Object> before = planned(preferences, employee);
        become(preferences, wanted);
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

    private void become(Preferences preferences, PreferencesRequest wanted) {
        preferences.version++;
        preferences.zone = wanted.zone().orElse(null);
        preferences.workingHours = wanted.workingHours()
                .map(hours -> Employee.written(new WorkWeek(EmployeeRequest.week(hours))))
                .orElse(null);
        preferences.quietFrom =
                wanted.quietHours().map(PreferencesRequest.Quiet::from).orElse(null);
        preferences.quietTo =
                wanted.quietHours().map(PreferencesRequest.Quiet::to).orElse(null);
        preferences.quietTimes = wanted.quietTimes().orElse(List.of()).stream()
                .map(time -> time.time().text())
                .toList();
        preferences.doNotDisturbUntil =
                wanted.doNotDisturbUntil().filter(clock.instant()::isBefore).orElse(null);
        preferences.kinds = wanted.kinds()
                .map(kinds -> kinds.stream().map(NudgeKind::key).toList())
                .orElse(null);
        preferences.paceMinutes = wanted.paceMinutes().orElse(null);
        preferences.dailyCap = wanted.dailyCap().orElse(null);
        preferences.eyesMinutes = wanted.eyesMinutes().orElse(null);
        preferences.channels = wanted.channels().orElse(List.of(Channel.INBOX)).stream()
                .map(Channel::key)
                .toList();
        preferences.channelSettings = wanted.channelSettings().orElse(List.of()).stream()
                .map(setting -> setting.setting().text())
                .toList();
        preferences.language = wanted.language().orElse(null);
        preferences.daysOff = wanted.daysOff().orElse(List.of()).stream()
                .map(away -> away.first() + " " + away.last())
                .toList();
        preferences.holidays = wanted.holidays().orElse(null);
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
