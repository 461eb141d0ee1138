package dev.unknot.reminder.availability.preferences;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.availability.calendar.Feeds;
import dev.unknot.reminder.availability.suppression.BringForward;
import dev.unknot.reminder.enrolment.EmployeeRequest;
import dev.unknot.reminder.person.Channel;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.PersonChanged;
import dev.unknot.reminder.person.PersonLeft;
import dev.unknot.reminder.person.Preferences;
import dev.unknot.reminder.person.ScheduleTouched;
import dev.unknot.reminder.schedule.WorkWeek;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;

/** Keeps what a person wants and lets it hold, in one transaction. */
@ApplicationScoped
public class SavePreferences {

    private final CheckPreferences check;
    private final Feeds feeds;
    private final BringForward bringForward;
    private final Event<PersonChanged> changed;
    private final Event<ScheduleTouched> touched;
    private final Clock clock;

    SavePreferences(
            CheckPreferences check,
            Feeds feeds,
            BringForward bringForward,
            Event<PersonChanged> changed,
            Event<ScheduleTouched> touched,
            Clock clock) {
        this.check = check;
        this.feeds = feeds;
        this.bringForward = bringForward;
        this.changed = changed;
        this.touched = touched;
        this.clock = clock;
    }

    /**
     * Replaces all preferences of a person.
     *
     * @throws NotFoundException when nobody enrolled them
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when they make no sense, 412 when they are not at the
     *     version that {@code match} names
     */
    @Transactional
    public void save(Person person, PreferencesRequest wanted, VersionMatch match) {
        check.check(wanted);
        Employee employee =
                Employee.lockedIfKnown(person).orElseThrow(() -> new NotFoundException("there is no such employee"));
        Preferences preferences = Preferences.of(person).orElseGet(() -> new Preferences(employee));
        match.check(preferences.version);
        boolean wantedPeace = wantsPeace(preferences);
        List<Object> planned = bearsOnThePlan(preferences, employee);
        become(preferences, wanted);
        preferences.tell(employee);
        preferences.persistAndFlush();
        feeds.give(employee, wanted.freeBusy());
        if (wantedPeace && !wantsPeace(preferences)) {
            bringForward.free(person, clock.instant());
        }
        if (planned.equals(bearsOnThePlan(preferences, employee))) {
            touched.fire(new ScheduleTouched(person, employee.bucket));
        } else {
            changed.fire(new PersonChanged(employee, clock.instant()));
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
        preferences.doNotDisturbUntil =
                wanted.doNotDisturbUntil().filter(clock.instant()::isBefore).orElse(null);
        preferences.kinds = wanted.kinds()
                .map(kinds -> kinds.stream().map(NudgeKind::key).toList())
                .orElse(null);
        preferences.paceMinutes = wanted.paceMinutes().orElse(null);
        preferences.dailyCap = wanted.dailyCap().orElse(null);
        preferences.channels = wanted.channels().orElse(List.of(Channel.INBOX)).stream()
                .map(Channel::key)
                .toList();
        preferences.language = wanted.language().orElse(null);
        preferences.daysOff = wanted.daysOff().orElse(List.of()).stream()
                .map(away -> away.first() + " " + away.last())
                .toList();
        preferences.holidays = wanted.holidays().orElse(null);
    }

    private boolean wantsPeace(Preferences preferences) {
        return preferences.doNotDisturbUntil != null && preferences.doNotDisturbUntil.isAfter(clock.instant());
    }

    /** A change of these begins a new version of the plan; one of the others only stands against some of its slots. */
    private static List<Object> bearsOnThePlan(Preferences preferences, Employee employee) {
        return List.of(
                String.valueOf(employee.zone),
                List.copyOf(employee.workingHours),
                String.valueOf(employee.language),
                preferences.wantedKinds(),
                preferences.pace(),
                preferences.cap());
    }

    /** The platform said something anew: the person's own word holds before it, before anybody else looks. */
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) PersonChanged change) {
        Employee employee = change.employee();
        Preferences.of(employee.person).ifPresent(preferences -> preferences.tell(employee));
    }

    void on(@Observes PersonLeft left) {
        Preferences.deleteById(left.person());
    }
}
