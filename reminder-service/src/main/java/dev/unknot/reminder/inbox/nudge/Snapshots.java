package dev.unknot.reminder.inbox.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Reads that all see one moment. */
@ApplicationScoped
public class Snapshots {

    private final EntityManager entityManager;

    Snapshots(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Keeps the caller's transaction on one snapshot. To be called before anything is read.
     *
     * @return the snapshot as PostgreSQL writes a pg_snapshot
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String hold() {
        entityManager
                .createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                .executeUpdate();
        return (String) entityManager
                .createNativeQuery("SELECT CAST(pg_current_snapshot() AS text)")
                .getSingleResult();
    }
}
