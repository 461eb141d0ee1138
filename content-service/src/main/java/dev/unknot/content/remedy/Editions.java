package dev.unknot.content.remedy;

import dev.unknot.content.remedy.PublishedRemedies.Edition;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/** Serialises changes across all replicas, and numbers the states of the published catalogue. */
@ApplicationScoped
public class Editions {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transactions;
    private final PublishedRemedies publishedRemedies;

    Editions(
            EntityManager entities,
            TransactionSynchronizationRegistry transactions,
            PublishedRemedies publishedRemedies) {
        this.entities = entities;
        this.transactions = transactions;
        this.publishedRemedies = publishedRemedies;
    }

    /** Locks the catalogue until the end of the caller's transaction, and returns the current edition. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Edition lock() {
        number("SELECT number FROM edition FOR UPDATE");
        try {
            publishedRemedies.refresh();
        } catch (SQLException e) {
            throw new PersistenceException("the published remedies could not be read", e);
        }
        return publishedRemedies.edition();
    }

    /** Starts the next edition. This replica serves it as soon as the transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long begin() {
        transactions.registerInterposedSynchronization(new ShowCommitted());
        return number("UPDATE edition SET number = number + 1 RETURNING number");
    }

    private long number(String sql) {
        // With the class of a single value, Hibernate would not reuse the cached query plan.
        Tuple row = (Tuple) entities.createNativeQuery(sql, Tuple.class).getSingleResult();
        return row.get(0, Number.class).longValue();
    }

    private final class ShowCommitted implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is served before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                return;
            }
            try {
                publishedRemedies.refresh();
            } catch (SQLException e) {
                Log.warnf("The new edition will be served after the next refresh: %s", e.getMessage());
            }
        }
    }
}
