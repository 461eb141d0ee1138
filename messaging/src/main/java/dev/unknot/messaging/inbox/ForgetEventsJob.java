package dev.unknot.messaging.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;

/** Keeps the inbox small. */
@ApplicationScoped
class ForgetEventsJob {

    private final Inbox inbox;
    private final InboxConfig config;
    private final Clock clock;

    ForgetEventsJob(Inbox inbox, InboxConfig config, Clock clock) {
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        inbox.forgetBefore(clock.instant().minus(config.memory()));
    }
}
