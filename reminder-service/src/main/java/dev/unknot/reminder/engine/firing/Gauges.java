package dev.unknot.reminder.engine.firing;

import dev.unknot.reminder.engine.roster.Roster;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The engine's metrics; nothing in them is about a single person. */
public final class Gauges {

    private final MeterRegistry metrics;
    private final Timer lateness;
    private final AtomicInteger people;
    private final AtomicInteger buckets;
    private final AtomicInteger backlog;

    /** @param engine the number of the engine in its process */
    public Gauges(MeterRegistry metrics, int engine) {
        Tags tags = Tags.of("engine", String.valueOf(engine));
        this.metrics = metrics;
        this.lateness = Timer.builder("unknot.nudge.lateness")
                .description("from due to acknowledged by the topic")
                .publishPercentileHistogram()
                .register(metrics);
        this.people = metrics.gauge("unknot.engine.people", tags, new AtomicInteger());
        this.buckets = metrics.gauge("unknot.engine.buckets", tags, new AtomicInteger());
        this.backlog = metrics.gauge("unknot.engine.backlog", tags, new AtomicInteger());
    }

    void acknowledged(List<DueNudge> nudges, Instant now) {
        nudges.forEach(nudge -> lateness.record(Duration.between(nudge.dueAt(), now)));
        nudges.stream()
                .collect(Collectors.groupingBy(nudge -> nudge.kinds().get(0), Collectors.counting()))
                .forEach((kind, count) -> metrics.counter("unknot.nudge.fired", "kind", kind.key())
                        .increment(count));
    }

    void show(Roster roster, int held, Instant now) {
        people.set(roster.size());
        buckets.set(held);
        backlog.set(roster.backlog(now));
    }
}
