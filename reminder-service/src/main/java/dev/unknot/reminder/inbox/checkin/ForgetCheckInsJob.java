package dev.unknot.reminder.inbox.checkin;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Forgets check-ins of days that are long over. */
@ApplicationScoped
public class ForgetCheckInsJob {

    private final CheckIns checkIns;
    private final Clock clock;

    ForgetCheckInsJob(CheckIns checkIns, Clock clock) {
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void forget() {
        checkIns.forgetOld(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
