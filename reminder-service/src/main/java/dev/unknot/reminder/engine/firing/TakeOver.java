package dev.unknot.reminder.engine.firing;

import dev.unknot.reminder.engine.dispatch.Publisher;
import dev.unknot.reminder.engine.lease.Watermarks;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.inbox.nudge.NudgeRows;
import dev.unknot.reminder.person.change.ChangedPeople;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes buckets over from their last holder: publishes again what it may not have published, and reads their people. */
record TakeOver(Publisher publisher, PublishProgress progress, BucketLoader loading, Clock clock) {

    /** A change may carry a time a little before it committed. The ledger knows what of that time is settled. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    void of(Set<Integer> buckets, Connection connection) throws SQLException {
        // People who changed until now are read with everybody else, but those who left are not.
        new EraseLeavers(connection)
                .erase(new ChangedPeople(connection)
                        .take(buckets).stream()
                                .map(ChangedPeople.Changed::person)
                                .distinct()
                                .toList());
        Map<Integer, Instant> from = new Watermarks(connection).of(buckets);
        Instant oldest = from.values().stream().min(Instant::compareTo).orElse(clock.instant());
        List<DueNudge> again = NudgeRows.decidedSince(connection, buckets, oldest);
        progress.add(InFlight.again(publisher.publish(again, clock.instant())));
        loading.begin(buckets.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        bucket -> from.getOrDefault(bucket, clock.instant()).minus(OVERLAP))));
    }
}
