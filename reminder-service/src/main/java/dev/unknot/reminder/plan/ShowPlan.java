package dev.unknot.reminder.plan;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonalData;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.plan.wording.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** A plan in the words of the person it is for. */
@ApplicationScoped
public class ShowPlan implements PersonalData {

    private final CurrentEligibleRemedies remedies;
    private final AdaptedTimetables adaptedTimetables;
    private final Clock clock;

    ShowPlan(CurrentEligibleRemedies remedies, AdaptedTimetables adaptedTimetables, Clock clock) {
        this.adaptedTimetables = adaptedTimetables;
        this.remedies = remedies;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "plan";
    }

    @Override
    public Optional<PlanView> kept(Person person) {
        return show(person);
    }

    /** Empty while nothing is known of the person. */
    @Transactional
    public Optional<PlanView> show(Person person) {
        return Plan.of(person).map(plan -> {
            Optional<Employee> employee = Employee.of(person);
            ZoneId zone = employee.flatMap(Employee::zoneId).orElse(ZoneOffset.UTC);
            Phrases phrases = Phrases.of(employee.flatMap(one -> Optional.ofNullable(one.language)));
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            Map<NudgeKind, Duration> intervals = employee.flatMap(plan::timetable)
                    .map(timetable ->
                            adaptedTimetables.adapted(person, timetable).intervals(today))
                    .orElseGet(plan::cadenceByKind);
            return PlanView.of(plan, intervals, remedies.get().of(plan.need()), phrases, zone);
        });
    }
}
