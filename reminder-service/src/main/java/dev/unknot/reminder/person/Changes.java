package dev.unknot.reminder.person;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.reminder.plan.PlanChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** Says that something changed that bears on when a person is nudged. */
@ApplicationScoped
public class Changes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EntityManager entityManager;

    Changes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** In the transaction of the change: once it commits, nothing that was decided before is written any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(Person person, int bucket) {
        entityManager
                .createNativeQuery("INSERT INTO changed (bucket, organisation, employee) VALUES (?1, ?2, ?3)")
                .setParameter(1, bucket)
                .setParameter(2, person.organisation())
                .setParameter(3, person.employee())
                .executeUpdate();
    }

    /** The same for whoever does not know the bucket. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(Person person) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO changed (bucket, organisation, employee)
                        SELECT bucket, organisation, employee FROM employee WHERE organisation = ?1 AND employee = ?2""")
                .setParameter(1, person.organisation())
                .setParameter(2, person.employee())
                .executeUpdate();
    }

    /** The same for many, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(Collection<Person> people, int bucket) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO changed (bucket, organisation, employee)
                        SELECT ?1, organisation, employee
                        FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS p (organisation text, employee text)""")
                .setParameter(1, bucket)
                .setParameter(2, JSON.valueToTree(people).toString())
                .executeUpdate();
    }

    void on(@Observes PlanChanged changed) {
        mark(changed.person(), changed.bucket());
    }

    void on(@Observes ScheduleTouched touched) {
        mark(touched.person(), touched.bucket());
    }

    void on(@Observes PersonLeft left) {
        mark(left.person());
    }
}
