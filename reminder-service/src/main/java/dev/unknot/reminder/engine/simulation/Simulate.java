package dev.unknot.reminder.engine.simulation;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.activity.BreakTaken;
import dev.unknot.contracts.activity.DeskSessionEnded;
import dev.unknot.contracts.activity.DeskSessionStarted;
import dev.unknot.contracts.activity.MeetingEnded;
import dev.unknot.contracts.activity.MeetingStarted;
import dev.unknot.contracts.activity.WaterLogged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.reminder.availability.activity.Activity;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.availability.preferences.PreferencesRequest;
import dev.unknot.reminder.enrolment.EmployeeRequest;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.person.preferences.Preferences;
import dev.unknot.reminder.plan.Plans;
import dev.unknot.reminder.plan.prescription.Reported;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.timetable.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Makes a scenario out of what was asked for, plays it, and puts it into words. Stores nothing. */
@ApplicationScoped
class Simulate {

    /** Nobody: no employee's id has a slash, so no simulation shows the minutes of a real person. */
    private static final String KEY = "%s/simulation/%d";

    private static final String SOMEBODY = "simulation";
    private static final int FOLLOW_UP_DAYS = 7;

    private final CheckSimulation check;
    private final CurrentEligibleRemedies remedies;
    private final Holidays holidays;
    private final Phase phase;

    Simulate(CheckSimulation check, CurrentEligibleRemedies remedies, Holidays holidays, ReminderConfig config) {
        this.check = check;
        this.remedies = remedies;
        this.holidays = holidays;
        this.phase = new Phase(config.secret());
    }

    SimulationView simulate(String organisation, SimulationRequest request) {
        check.check(request);
        Employee employee = new Employee();
        employee.become(enrolled(organisation, request.employee()), Instant.EPOCH);
        Preferences preferences = new Preferences(employee);
        ZoneId enrolled = employee.zoneId().orElseThrow();
        request.preferences()
                .ifPresent(wanted -> wanted.applyTo(
                        preferences,
                        request.from().atStartOfDay(zone(wanted, enrolled)).toInstant()));
        preferences.applyTo(employee);
        Scenario scenario = scenario(organisation, request, employee, preferences);
        PlayedDays played = PlayDays.play(scenario, remedies.apart(), holidays, phase);
        return new WordSimulation(request, scenario, preferences.choices(), holidays).of(played);
    }

    private static ZoneId zone(PreferencesRequest wanted, ZoneId enrolled) {
        return wanted.zone().map(ZoneId::of).orElse(enrolled);
    }

    private static EmployeeEnrolled enrolled(String organisation, EmployeeRequest employee) {
        return new EmployeeEnrolled(
                organisation,
                SOMEBODY,
                ZoneId.of(employee.zone()),
                employee.language(),
                employee.country(),
                employee.unit(),
                employee.workingHours().map(EmployeeRequest::week));
    }

    private static Scenario scenario(
            String organisation, SimulationRequest request, Employee employee, Preferences preferences) {
        Person person = new Person(organisation, SOMEBODY);
        ZoneId zone = employee.zoneId().orElseThrow();
        return new Scenario(
                person,
                KEY.formatted(organisation, request.variant().orElse(1)),
                zone,
                employee.week(),
                Optional.ofNullable(employee.country),
                Optional.ofNullable(employee.language),
                preferences.quiet(),
                Plans.preferences(preferences),
                request.reports().orElse(List.of()).stream()
                        .map(report -> reported(report, zone))
                        .toList(),
                request.activity().orElse(List.of()).stream()
                        .map(one -> activity(person, one))
                        .toList(),
                request.busy().orElse(List.of()).stream()
                        .map(busy -> new Span(busy.from(), busy.to()))
                        .toList(),
                request.from().atStartOfDay(zone).toInstant(),
                // A night's work ends on the day after.
                request.to().plusDays(2).atStartOfDay(zone).toInstant());
    }

    private static Reported reported(SimulationRequest.Report report, ZoneId zone) {
        return new Reported(
                report.level(),
                report.provisional().orElse(false),
                report.area(),
                report.causes().orElse(List.of()),
                report.avoid().orElse(List.of()),
                report.remedies().orElse(List.of()),
                report.followUpOn()
                        .orElseGet(() ->
                                LocalDate.ofInstant(report.completedAt(), zone).plusDays(FOLLOW_UP_DAYS)),
                report.completedAt(),
                report.clearedAt(),
                report.stage());
    }

    private static Activity activity(Person person, SimulationRequest.Happening one) {
        String organisation = person.organisation();
        String employee = person.employee();
        Instant at = one.at();
        return switch (one.type()) {
            case DESK_SESSION_STARTED -> Activity.of(new DeskSessionStarted(organisation, employee, at));
            case DESK_SESSION_ENDED -> Activity.of(new DeskSessionEnded(organisation, employee, at));
            case BREAK_TAKEN ->
                Activity.of(
                        new BreakTaken(organisation, employee, at, one.minutes().orElseThrow()));
            case WATER_LOGGED -> Activity.of(new WaterLogged(organisation, employee, at, 1));
            case MEETING_STARTED ->
                Activity.of(new MeetingStarted(
                        organisation, employee, at, one.expectedEnd().orElseThrow()));
            case MEETING_ENDED -> Activity.of(new MeetingEnded(organisation, employee, at));
        };
    }
}
