package dev.unknot.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.Optional;

/** The quotas of all clients of one process, each a token bucket. */
final class RateLimits {

    private final Cache<Client, Bucket> buckets;
    private final TimeMeter clock;

    RateLimits(int clients, TimeMeter clock) {
        buckets = Caffeine.newBuilder().maximumSize(clients).build();
        this.clock = clock;
    }

    private record Client(String quota, String id) {}

    /** Counts one request of a client; empty if its quota has no limit. */
    Optional<Allowance> take(Quota quota, String client) {
        return quota.isLimited()
                ? Optional.of(Allowance.of(quota, bucket(quota, client).tryConsumeAndReturnRemaining(1)))
                : Optional.empty();
    }

    private Bucket bucket(Quota quota, String client) {
        return buckets.get(new Client(quota.name(), client), key -> quota.bucket(clock));
    }
}
