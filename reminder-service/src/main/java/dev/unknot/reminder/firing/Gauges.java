package dev.unknot.reminder.firing;

import dev.unknot.reminder.dispatch.DueNudge;
import dev.unknot.reminder.roster.Roster;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What can be seen of the engine from outside; nothing of any person. */
public final class Gauges {

    private final MeterRegistry metrics;
    private final Timer lateness;
    private final AtomicInteger people;
    private final AtomicInteger buckets;
    private final AtomicInteger backlog;

    public Gauges(MeterRegistry metrics) {
        this.metrics = metrics;
        this.lateness = Timer.builder("unknot.nudge.lateness")
                .description("from due to acknowledged by the topic")
                .publishPercentileHistogram()
                .register(metrics);
        this.people = metrics.gauge("unknot.engine.people", new AtomicInteger());
        this.buckets = metrics.gauge("unknot.engine.buckets", new AtomicInteger());
        this.backlog = metrics.gauge("unknot.engine.backlog", new AtomicInteger());
    }

    void acknowledged(List<DueNudge> nudges, Instant now) {
        for (DueNudge nudge : nudges) {
            metrics.counter("unknot.nudge.fired", "kind", nudge.kinds().get(0).key())
                    .increment();
            lateness.record(Duration.between(nudge.dueAt(), now));
        }
    }

    void show(Roster roster, int held, Instant now) {
        people.set(roster.size());
        buckets.set(held);
        backlog.set(roster.backlog(now));
    }
}
