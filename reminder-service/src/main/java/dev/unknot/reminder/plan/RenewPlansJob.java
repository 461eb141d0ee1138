package dev.unknot.reminder.plan;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Renews plans every now and then; a plan that ends an hour late does no harm. */
@ApplicationScoped
public class RenewPlansJob {

    private final RenewPlans renewPlans;
    private final Clock clock;

    RenewPlansJob(RenewPlans renewPlans, Clock clock) {
        this.renewPlans = renewPlans;
        this.clock = clock;
    }

    @Scheduled(
            every = "{unknot.reminder.renew}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void renew() {
        while (renewPlans.renew(clock.instant()) > 0) {
            // Each batch is a transaction of its own.
        }
    }
}
