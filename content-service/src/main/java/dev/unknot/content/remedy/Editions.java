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
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

    /** The next edition, with the moment that all its changes bear. */
    public record Next(long number, Instant at) {}

    /**
     * Starts the next edition. This replica serves it as soon as the transaction commits. Its moment is {@code now}, or
     * that of the edition before, if the clock of the replica that made it was ahead.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Next begin(Instant now) {
        transactions.registerInterposedSynchronization(new ShowCommitted());
        // As precise as the database, so that it is the same before and after storing.
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        Instant last = Remedy.lastChange().orElse(at);
        return new Next(
                number("UPDATE edition SET number = number + 1 RETURNING number"), last.isAfter(at) ? last : at);
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
