package dev.unknot.reminder.availability.suppression;

import dev.unknot.reminder.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A break that is owed for a meeting comes sooner when the meeting ends sooner. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BringForward {

    /** As after a meeting that ends when it was expected to: nobody is nudged while still closing the door. */
    private static final Duration BREATH = Duration.ofMinutes(3);

    // Served by one_off_of_person. Whatever else stands against it then puts it off again.
    private static final String FORWARD = """
            UPDATE one_off SET due_at = ?3
            WHERE organisation = ?1 AND employee = ?2 AND cause = 'owed' AND due_at > ?3""";

    private final EntityManager entityManager;
    private final Clock clock;

    BringForward(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The person is free since then, or will be; whoever calls tells that their schedule changed. */
    public void free(Person person, Instant since) {
        Instant now = clock.instant();
        entityManager
                .createNativeQuery(FORWARD)
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .setParameter(3, (since.isAfter(now) ? since : now).plus(BREATH))
                .executeUpdate();
    }
}
