package dev.unknot.reminder.availability.activity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Forgets what people did at the desk a while ago. */
@ApplicationScoped
public class ForgetActivityJob {

    private final Activities activities;
    private final ActivityConfig config;
    private final Clock clock;

    ForgetActivityJob(Activities activities, ActivityConfig config, Clock clock) {
        this.activities = activities;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{unknot.reminder.activity.forget}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void forget() {
        activities.forgetBefore(clock.instant().minus(config.keptFor()));
    }
}
