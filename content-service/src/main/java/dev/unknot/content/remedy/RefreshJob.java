package dev.unknot.content.remedy;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Shows within a second what another replica published. */
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
            // What was published before is still right to show while the database is away.
            Log.warnf("The published remedies could not be refreshed; next try in a second: %s", e.getMessage());
        }
    }
}
