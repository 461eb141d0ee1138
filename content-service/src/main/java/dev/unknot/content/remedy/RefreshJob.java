package dev.unknot.content.remedy;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Loads within a second what another replica published. */
@ApplicationScoped
class RefreshJob {

    private final PublishedRemedies publishedRemedies;

    RefreshJob(PublishedRemedies publishedRemedies) {
        this.publishedRemedies = publishedRemedies;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            publishedRemedies.refresh();
        } catch (SQLException e) {
            // The previous edition remains valid while the database is unavailable.
            Log.warnf("The published remedies could not be refreshed; retrying in a second: %s", e.getMessage());
        }
    }
}
