package dev.unknot.reminder.programme;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.remedies.Cautions;
import dev.unknot.contracts.remedies.Programme;
import dev.unknot.contracts.remedies.Programmes;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.PersonalData;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.plan.remedy.Remedies;
import dev.unknot.reminder.plan.wording.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The programme for a report that may be treated by exercise. */
@ApplicationScoped
class ShowProgramme implements PersonalData {

    private final Remedies remedies;
    private final Clock clock;

    ShowProgramme(Remedies remedies, Clock clock) {
        this.remedies = remedies;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "programme";
    }

    @Override
    public Optional<ProgrammeView> kept(Person person) {
        return show(person);
    }

    /** Empty when there is none for the sore place, a clinician has to see the person first, or the weeks are over. */
    @Transactional
    public Optional<ProgrammeView> show(Person person) {
        return Plan.of(person)
                .filter(plan -> plan.screened && !plan.held)
                .flatMap(plan -> Optional.ofNullable(plan.area)
                        .flatMap(area -> Programmes.released()
                                .of(area)
                                .flatMap(programme -> show(person, plan, area, programme))));
    }

    private Optional<ProgrammeView> show(Person person, Plan plan, String area, Programme programme) {
        Optional<Employee> employee = Employee.of(person);
        ZoneId zone = employee.flatMap(Employee::zoneId).orElse(ZoneOffset.UTC);
        String language = Phrases.of(employee.flatMap(one -> Optional.ofNullable(one.language)))
                .language();
        LocalDate start = LocalDate.ofInstant(plan.begun, zone);
        Map<String, RemedyPublished> allowed = allowed(Cautions.of(Set.copyOf(plan.avoid)));
        return Programme.weekOn(LocalDate.ofInstant(clock.instant(), zone), start)
                .filter(week -> programme.isDoableWith(allowed.keySet()))
                .map(week -> new ProgrammeWords(Programmes.released(), programme, allowed, language)
                        .view(area, start, week));
    }

    private Map<String, RemedyPublished> allowed(Cautions cautions) {
        return remedies.snapshot().remedies().stream()
                .filter(remedy -> !cautions.block(remedy))
                .collect(Collectors.toMap(RemedyPublished::slug, Function.identity()));
    }
}
