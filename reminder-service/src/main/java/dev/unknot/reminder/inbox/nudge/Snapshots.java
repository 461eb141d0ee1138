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
     * Holds the caller's transaction to one snapshot and tells which, as PostgreSQL's pg_snapshot is written. To be
     * called before anything is read.
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
