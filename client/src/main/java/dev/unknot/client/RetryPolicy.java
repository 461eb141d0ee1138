package dev.unknot.client;

import java.time.Duration;

/**
 * How often and when a call is repeated that may be repeated.
 *
 * @param attempts in all, the first included
 * @param first the longest wait before the second attempt; it doubles from attempt to attempt
 * @param longest no wait is longer; an answer that asks for a longer one ends the call
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

    public static final RetryPolicy USUAL = new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(20));

    /** Every call once. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    /** @throws IllegalArgumentException when attempts is below 1 or a wait is negative */
    public RetryPolicy {
        if (attempts < 1 || first.isNegative() || longest.isNegative()) {
            throw new IllegalArgumentException("attempts must be 1 or more, and no wait negative");
        }
    }

    /** The longest wait after so many attempts; the real one is drawn below it, so that clients do not come back together. */
    Duration bound(int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
