package dev.unknot.reminder.learner;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Learns whatever is to be learned by now. */
@ApplicationScoped
public class LearnJob {

    private final LearnFromDay learnFromDay;
    private final Clock clock;

    LearnJob(LearnFromDay learnFromDay, Clock clock) {
        this.learnFromDay = learnFromDay;
        this.clock = clock;
    }

    @Scheduled(every = "{unknot.reminder.learning.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void learn() {
        while (learnFromDay.learn(clock.instant())) {
            // Each share in a transaction of its own.
        }
    }
}
