package dev.unknot.http.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.TimeUnit;

/**
 * Whether a request is within its quota, and what is left of it.
 *
 * @param retryAfter seconds until the next request is within the quota, 0 if it is now
 * @param reset seconds until the whole quota is back
 */
record Allowance(Quota quota, boolean granted, long remaining, long retryAfter, long reset) {

    static Allowance of(Quota quota, ConsumptionProbe probe) {
        return new Allowance(
                quota,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    /** Such as {@code "person";r=1199;t=1}. */
    String field() {
        return "\"" + quota.name() + "\";r=" + remaining + ";t=" + (granted ? reset : retryAfter);
    }

    /** Rounded up, so that whoever waits so long has waited long enough. */
    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
