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

    /** How many nudges to claim at once. */
    @WithDefault("500")
    int batch();

    /** How many messages are on their way at once. */
    @WithDefault("64")
    int senders();

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
