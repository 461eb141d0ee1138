package dev.unknot.reminder.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Makes the partitions of the days that come, and drops those of the days that are long over. */
@ApplicationScoped
public class RetainDays {

    /** So long a person can look back. */
    public static final int DAYS = 35;

    private static final int AHEAD = 3;

    // A partition has the suffix _YYYYMMDD. Materialized, or the date is read from the names of all tables.
    private static final String DROP = """
            WITH days AS MATERIALIZED (
                SELECT to_date(right(relname, 8), 'YYYYMMDD') AS day
                FROM pg_class JOIN pg_inherits ON inhrelid = pg_class.oid
                WHERE inhparent = CAST('slot' AS regclass))
            SELECT count(drop_day(day)) FROM days WHERE day < ?1""";

    private final EntityManager entityManager;

    RetainDays(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    public void prepare(LocalDate today) {
        for (int ahead = -1; ahead <= AHEAD; ahead++) {
            entityManager
                    .createNativeQuery("SELECT 1 FROM keep_day(?1)")
                    .setParameter(1, today.plusDays(ahead))
                    .getSingleResult();
        }
    }

    /** How many days that were. Waits for nobody long: what cannot be locked now is dropped the next time. */
    @Transactional
    public int drop(LocalDate today) {
        entityManager.createNativeQuery("SET LOCAL lock_timeout = '2s'").executeUpdate();
        return ((Number) entityManager
                        .createNativeQuery(DROP)
                        .setParameter(1, today.minusDays(DAYS))
                        .getSingleResult())
                .intValue();
    }
}
