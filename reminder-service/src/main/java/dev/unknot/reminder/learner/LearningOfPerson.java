package dev.unknot.reminder.learner;

import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.person.Changes;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What a person may do with what is learned of them: see it, and have it forgotten. */
@ApplicationScoped
class LearningOfPerson {

    private final EntityManager entityManager;
    private final LearnedPeople learnedPeople;
    private final TrialsOfPeople trialsOfPeople;
    private final Changes changes;
    private final LearningConfig config;
    private final Clock clock;

    LearningOfPerson(
            EntityManager entityManager,
            LearnedPeople learnedPeople,
            TrialsOfPeople trialsOfPeople,
            Changes changes,
            LearningConfig config,
            Clock clock) {
        this.entityManager = entityManager;
        this.learnedPeople = learnedPeople;
        this.trialsOfPeople = trialsOfPeople;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    /** Empty when there is no such person. */
    @Transactional
    public Optional<LearningView> show(Person person) {
        return Employee.of(person)
                .map(employee -> new ExplainLearning(
                                learnedPeople.of(List.of(person)).getOrDefault(person, Learned.NOTHING),
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
        Optional<Employee> employee = Employee.of(person);
        employee.ifPresent(known -> {
            // Whoever is learning from this share now would write it again.
            entityManager
                    .createNativeQuery("SELECT 1 FROM learning WHERE bucket = ?1 FOR UPDATE")
                    .setParameter(1, known.bucket)
                    .getResultList();
            learnedPeople.forget(person, clock.instant());
            trialsOfPeople.forget(person);
            changes.mark(person, known.bucket);
        });
        return employee.isPresent();
    }
}
