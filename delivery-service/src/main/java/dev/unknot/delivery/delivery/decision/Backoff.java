package dev.unknot.delivery.delivery.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long to wait between attempts: twice as long each time, with jitter, and never shorter than the peer asked for.
 *
 * @param first before the second attempt
 * @param longest between two attempts, unless the peer asks for more
 * @param attempts after this many the channel has failed
 * @param random from 0 to 1; spreads those that failed together over half of the wait
 */
public record Backoff(Duration first, Duration longest, int attempts, DoubleSupplier random) {

    private static final int MOST_DOUBLINGS = 20;

    /**
     * When to try again.
     *
     * @param made attempts so far, at least 1
     * @param asked what the peer asked for
     * @return empty if that was the last attempt
     */
    public Optional<Instant> retryAt(Instant now, int made, Optional<Duration> asked) {
        if (made >= attempts) {
            return Optional.empty();
        }
        Duration doubled = first.multipliedBy(1L << Math.min(made - 1, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(longest) > 0 ? longest : doubled;
        long spread = (long) (wait.toMillis() / 2.0 * random.getAsDouble());
        Duration own = wait.dividedBy(2).plusMillis(spread);
        return Optional.of(
                now.plus(asked.filter(least -> least.compareTo(own) > 0).orElse(own)));
    }
}
