package dev.unknot.delivery.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code unknot.delivery.loop.*} */
@ConfigMapping(prefix = "unknot.delivery.loop")
public interface LoopConfig {

    /** Whether the service looks for due nudges by itself. Off in tests, which do it themselves. */
    @WithDefault("true")
    boolean enabled();

    /** How long to wait when nothing is due. */
    @WithDefault("200ms")
    Duration pause();

    /** How long to wait for more before several deliveries are written together. */
    @WithDefault("10ms")
    Duration linger();

    /** How many nudges to claim at once; twice as many may be in hand. */
    @WithDefault("500")
    int batch();

    /** How many messages are on their way at once; to one peer at most half of those that others leave free. */
    @WithDefault("64")
    int senders();

    /** A nudge that would wait longer for a sender gives its place to others, for at least this long. */
    @WithDefault("2s")
    Duration patience();

    /** After this long without a round, or with one message on its way, the health checks say so. */
    @WithDefault("1m")
    Duration stuckAfter();

    /** How long a claim holds; longer than the longest attempt takes. */
    @WithDefault("2m")
    Duration lease();

    /** How long to wait for full words that have not come yet. */
    @WithDefault("10s")
    Duration wordsAwaited();

    /** Before the second attempt; then twice as long each time. */
    @WithDefault("5s")
    Duration firstRetry();

    @WithDefault("5m")
    Duration longestRetry();

    /** On one channel; after that it has failed. */
    @WithDefault("8")
    int attempts();

    /** How long to show what became of a nudge. */
    @WithDefault("30d")
    Duration memory();
}
