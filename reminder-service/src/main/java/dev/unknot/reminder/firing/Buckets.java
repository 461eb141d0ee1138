package dev.unknot.reminder.firing;

import dev.unknot.reminder.employee.ReminderConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far each share of the people is settled. Whoever holds a row settles that share. */
@ApplicationScoped
public class Buckets {

    private static final int AT_ONCE = 16;

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
    void prepare(@Observes StartupEvent event) {
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

    /** Takes some buckets that nobody else holds and that are not settled up to {@code now}, until the transaction ends. */
    @SuppressWarnings("unchecked")
    Map<Integer, Instant> claim(Instant now) {
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        SELECT number, watermark FROM bucket WHERE watermark < ?1
                        ORDER BY watermark, number LIMIT ?2 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, now)
                .setParameter(2, AT_ONCE)
                .getResultList();
        Map<Integer, Instant> claimed = new HashMap<>();
        rows.forEach(row -> claimed.put((Integer) row[0], (Instant) row[1]));
        return claimed;
    }

    void settled(Map<Integer, Instant> claimed, Instant upTo) {
        entityManager
                .createNativeQuery("UPDATE bucket SET watermark = ?1 WHERE number IN (?2)")
                .setParameter(1, upTo)
                .setParameter(2, claimed.keySet())
                .executeUpdate();
    }
}
