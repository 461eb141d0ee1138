package dev.unknot.http.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * So many requests in a period. What was used comes back evenly.
 *
 * @param name as the header fields have it
 * @param requests 0 for any number
 */
record Quota(String name, int requests, Duration period) {

    boolean isLimited() {
        return requests > 0;
    }

    Bucket bucket(TimeMeter clock) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                .withCustomTimePrecision(clock)
                .build();
    }

    /** Such as {@code "person";q=1200;w=60}. */
    String policy() {
        return "\"" + name + "\";q=" + requests + ";w=" + period.toSeconds();
    }
}
