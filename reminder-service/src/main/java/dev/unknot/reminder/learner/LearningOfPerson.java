package dev.unknot.reminder.learner;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.PersonalData;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.change.ScheduleChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Lets people read what is learned from them, and have it forgotten. */
@ApplicationScoped
class LearningOfPerson implements PersonalData {

    private final EntityManager entityManager;
    private final Employees employees;
    private final LearnedPeople learnedPeople;
    private final TrialsOfPeople trialsOfPeople;
    private final ScheduleChanges scheduleChanges;
    private final LearningConfig config;
    private final Clock clock;

    LearningOfPerson(
            EntityManager entityManager,
            Employees employees,
            LearnedPeople learnedPeople,
            TrialsOfPeople trialsOfPeople,
            ScheduleChanges scheduleChanges,
            LearningConfig config,
            Clock clock) {
        this.entityManager = entityManager;
        this.employees = employees;
        this.learnedPeople = learnedPeople;
        this.trialsOfPeople = trialsOfPeople;
        this.scheduleChanges = scheduleChanges;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "learning";
    }

    @Override
    public Optional<LearningView> kept(Person person) {
        return show(person);
    }

    /** Empty when there is no such person. */
    @Transactional
    public Optional<LearningView> show(Person person) {
        return Employee.of(person)
                .map(employee -> new ExplainLearning(
                                learnedPeople
                                        .of(new Selection.OfPeople(List.of(person)))
                                        .getOrDefault(person, Learned.NOTHING),
                                trialsOfPeople.of(person),
                                config.withheldOneIn(),
                                LocalDate.ofInstant(
                                        clock.instant(), employee.zoneId().orElse(ZoneOffset.UTC)),
                                LearningWords.in(Optional.ofNullable(employee.language)))
                        .explain());
    }

    /** Forgets all of it and begins anew; false when there is no such person. */
    @Transactional
    public boolean forget(Person person) {
        // A replica that learns from this share at this moment would write it again.
        entityManager
                .createNativeQuery("SELECT 1 FROM learning WHERE bucket = ?1 FOR UPDATE")
                .setParameter(1, employees.bucket(person))
                .getResultList();
        if (employees.keep(List.of(person)).isEmpty()) {
            return false;
        }
        learnedPeople.forget(person, clock.instant());
        trialsOfPeople.forget(person);
        scheduleChanges.mark(person);
        return true;
    }
}
