package dev.unknot.reminder.firing;

import dev.unknot.reminder.nudge.SendNudges;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Settles what fell due, bucket by bucket, until all are settled up to now. */
@ApplicationScoped
public class TickJob {

    private final SettleDueSlots settleDueSlots;
    private final Scheduler scheduler;
    private final MeterRegistry metrics;
    private final Clock clock;

    TickJob(SettleDueSlots settleDueSlots, Scheduler scheduler, MeterRegistry metrics, Clock clock) {
        this.settleDueSlots = settleDueSlots;
        this.scheduler = scheduler;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(every = "{unknot.reminder.tick}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        Instant now = clock.instant();
        SettleDueSlots.Settled settled;
        do {
            settled = settleDueSlots.settle(now);
            settled.sent().forEach(sending -> count(sending, now));
        } while (settled.claimed());
    }

    /** The database goes before the scheduler does; a tick between the two would only fail. */
    void stop(@Observes ShutdownEvent event) {
        scheduler.pause();
    }

    private void count(SendNudges.Sending sending, Instant now) {
        metrics.counter(
                        "unknot.nudge.fired",
                        "kind",
                        sending.act().kinds().get(0).key())
                .increment();
        metrics.timer("unknot.nudge.lateness").record(Duration.between(sending.dueAt(), now));
    }
}
