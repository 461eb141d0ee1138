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

/** Lets editors on all replicas take turns, and numbers the states that the published catalogue goes through. */
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

    /** Waits for the caller's turn, which lasts to the end of its transaction, and tells what is published until then. */
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

    /** Begins the next edition; once the transaction commits, this replica shows it at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long begin() {
        transactions.registerInterposedSynchronization(new ShowCommitted());
        return number("UPDATE edition SET number = number + 1 RETURNING number");
    }

    private long number(String sql) {
        // A query that names the class of a single value never finds its cached plan again.
        Tuple row = (Tuple) entities.createNativeQuery(sql, Tuple.class).getSingleResult();
        return row.get(0, Number.class).longValue();
    }

    private final class ShowCommitted implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is shown before it is certain.
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                return;
            }
            try {
                publishedRemedies.refresh();
            } catch (SQLException e) {
                Log.warnf("What was published shows a little later: %s", e.getMessage());
            }
        }
    }
}
