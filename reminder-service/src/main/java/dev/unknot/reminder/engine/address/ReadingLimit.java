package dev.unknot.reminder.engine.address;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.unknot.contracts.Person;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Counts how often each calendar is read in an hour of the clock. A program that asks without end is put off. */
@ApplicationScoped
class ReadingLimit {

    private static final int MOST_COUNTED = 100_000;

    private final CalendarAddressConfig config;
    private final Clock clock;
    private final Cache<Reading, Integer> counts = Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    ReadingLimit(CalendarAddressConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    private record Reading(Person person, Instant hour) {}

    /** @throws HttpProblem 429 once there were too many in this hour */
    void count(Person person) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (counts.asMap().merge(new Reading(person, hour), 1, Integer::sum) > config.readingsAnHour()) {
            long wait = Math.max(
                    1, Duration.between(now, hour.plus(1, ChronoUnit.HOURS)).toSeconds());
            throw Problems.builder(
                            ProblemType.TOO_MANY_REQUESTS,
                            "This calendar may be read " + config.readingsAnHour()
                                    + " times an hour. Wait as long as Retry-After says; once an hour is enough.")
                    .withHeader(HttpHeaders.RETRY_AFTER, wait)
                    .build();
        }
    }
}
