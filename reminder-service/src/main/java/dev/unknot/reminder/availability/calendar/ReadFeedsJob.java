package dev.unknot.reminder.availability.calendar;

import dev.unknot.reminder.availability.icalendar.BusyTimes;
import dev.unknot.reminder.schedule.suppression.Span;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Reads the calendars that are due, some at once, until none is. */
@ApplicationScoped
public class ReadFeedsJob {

    /** How far ahead somebody's busy times are kept, and how far back. */
    private static final Duration AHEAD = Duration.ofHours(48);

    private static final Duration BACK = Duration.ofHours(1);

    private final Feeds feeds;
    private final FetchFeed fetchFeed;
    private final ManagedExecutor executor;
    private final MeterRegistry metrics;
    private final Clock clock;

    ReadFeedsJob(Feeds feeds, FetchFeed fetchFeed, ManagedExecutor executor, MeterRegistry metrics, Clock clock) {
        this.feeds = feeds;
        this.fetchFeed = fetchFeed;
        this.executor = executor;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(every = "{unknot.reminder.calendar.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void read() {
        Instant now = clock.instant();
        for (List<Feeds.Due> due = feeds.claim(now); !due.isEmpty(); due = feeds.claim(now)) {
            CompletableFuture.allOf(due.stream()
                            .map(feed -> executor.runAsync(() -> read(feed, now)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void read(Feeds.Due due, Instant now) {
        try {
            String document = fetchFeed.fetch(due.address());
            List<Span> busy = new BusyTimes(due.zone(), now.minus(BACK), now.plus(AHEAD)).in(document);
            feeds.read(due, busy);
            count("read");
        } catch (UnreadableFeed | IOException e) {
            feeds.failed(due);
            count("failed");
        }
    }

    private void count(String outcome) {
        metrics.counter("unknot.calendar.reading", "outcome", outcome).increment();
    }
}
