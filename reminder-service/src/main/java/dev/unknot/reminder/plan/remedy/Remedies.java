package dev.unknot.reminder.plan.remedy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The published remedies in memory, never older than the database. */
@ApplicationScoped
public class Remedies {

    private final EntityManager entityManager;
    private final AtomicReference<RemedySnapshot> last = new AtomicReference<>(new RemedySnapshot(-1, List.of()));

    Remedies(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The published remedies. Reads one row, and all remedies only if one has changed. */
    @Transactional
    public RemedySnapshot snapshot() {
        long edition = ((Number) entityManager
                        .createNativeQuery("SELECT edition FROM shelf")
                        .getSingleResult())
                .longValue();
        RemedySnapshot kept = last.get();
        if (kept.edition() == edition) {
            return kept;
        }
        // Read after the edition, so it is at least that new.
        RemedySnapshot read = new RemedySnapshot(
                edition, Remedy.offered().stream().map(Remedy::published).toList());
        last.set(read);
        return read;
    }

    /** To be called in the transaction that changes a remedy. */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed() {
        entityManager
                .createNativeQuery("UPDATE shelf SET edition = edition + 1")
                .executeUpdate();
    }
}
