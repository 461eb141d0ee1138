package dev.unknot.reminder.ledger;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Looks after the days once an hour. */
@ApplicationScoped
class RetainDaysJob {

    private final RetainDays retainDays;
    private final Clock clock;

    RetainDaysJob(RetainDays retainDays, Clock clock) {
        this.retainDays = retainDays;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void retain() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        retainDays.prepare(today);
        retainDays.drop(today);
    }
}
