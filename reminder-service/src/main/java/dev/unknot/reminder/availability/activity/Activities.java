package dev.unknot.reminder.availability.activity;

import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.PersonLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** What was heard, kept as it was told: what it means is worked out when it is read, so its order does not matter. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Activities {

    // Nobody who is not known, or leaves at this moment, gets a row.
    private static final String INSERT = """
            INSERT INTO activity (organisation, employee, bucket, what, at, until_at)
            SELECT organisation, employee, bucket, ?3, ?4, ?5
            FROM employee WHERE organisation = ?1 AND employee = ?2 FOR KEY SHARE
            ON CONFLICT (organisation, employee, at, what)
            DO UPDATE SET until_at = excluded.until_at WHERE activity.until_at <> excluded.until_at
            RETURNING bucket""";

    // Served by activity_until.
    private static final String FORGET = "DELETE FROM activity WHERE until_at < ?1";

    private final EntityManager entityManager;

    Activities(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps it; the person's bucket, or nothing when that changed nothing. */
    OptionalInt add(Activity activity) {
        List<?> added = entityManager
                .createNativeQuery(INSERT)
                .setParameter(1, activity.person().organisation())
                .setParameter(2, activity.person().employee())
                .setParameter(3, activity.kind().key())
                .setParameter(4, activity.at())
                .setParameter(5, activity.until())
                .getResultList();
        return added.stream().mapToInt(bucket -> (Integer) bucket).findFirst();
    }

    /** Forgets what bore on nothing any more at that moment; one statement. */
    int forgetBefore(Instant moment) {
        return entityManager.createNativeQuery(FORGET).setParameter(1, moment).executeUpdate();
    }

    void on(@Observes PersonLeft left) {
        Person person = left.person();
        entityManager
                .createNativeQuery("DELETE FROM activity WHERE organisation = ?1 AND employee = ?2")
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .executeUpdate();
    }
}
