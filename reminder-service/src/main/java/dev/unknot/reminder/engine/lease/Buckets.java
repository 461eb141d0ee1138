package dev.unknot.reminder.engine.lease;

import dev.unknot.reminder.person.ReminderConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes the buckets, once in an installation's life. */
@ApplicationScoped
public class Buckets {

    private static final int BEFORE_THE_ENGINE = 1;

    private final EntityManager entityManager;
    private final ReminderConfig config;
    private final Clock clock;

    Buckets(EntityManager entityManager, ReminderConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
    }

    /** On the first start the schedule begins now: nobody gets yesterday's slots. */
    @Transactional
    void prepare(@Observes @Priority(BEFORE_THE_ENGINE) StartupEvent event) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO bucket SELECT number, ?1 FROM generate_series(0, ?2 - 1) AS number
                        WHERE NOT EXISTS (SELECT 1 FROM bucket) ON CONFLICT DO NOTHING""")
                .setParameter(1, clock.instant())
                .setParameter(2, config.buckets())
                .executeUpdate();
        Number made = (Number)
                entityManager.createNativeQuery("SELECT count(*) FROM bucket").getSingleResult();
        if (made.intValue() != config.buckets()) {
            throw new IllegalStateException("unknot.reminder.buckets is " + config.buckets()
                    + " but this installation began with " + made + "; it cannot be changed afterwards");
        }
    }
}
