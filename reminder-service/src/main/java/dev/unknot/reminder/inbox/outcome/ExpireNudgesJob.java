package dev.unknot.reminder.inbox.outcome;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Expires nudges, batch by batch, until none is left. */
@ApplicationScoped
public class ExpireNudgesJob {

    private final ExpireNudges expireNudges;
    private final Clock clock;

    ExpireNudgesJob(ExpireNudges expireNudges, Clock clock) {
        this.expireNudges = expireNudges;
        this.clock = clock;
    }

    @Scheduled(every = "{unknot.reminder.expiry}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void expire() {
        Instant now = clock.instant();
        int expired;
        do {
            expired = expireNudges.expire(now);
        } while (expired == ExpireNudges.AT_ONCE);
    }
}
