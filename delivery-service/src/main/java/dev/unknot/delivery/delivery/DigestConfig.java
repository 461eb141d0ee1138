package dev.unknot.delivery.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code unknot.delivery.digests.*} */
@ConfigMapping(prefix = "unknot.delivery.digests")
interface DigestConfig {

    /** How often to look for summaries that are due; {@code off} in tests. */
    @WithDefault("20s")
    String every();

    /** How many to claim at once. */
    @WithDefault("20")
    int batch();

    /** How long a claim holds; longer than all that were claimed take to send. */
    @WithDefault("15m")
    Duration lease();

    /** A summary that no mail server took for so long does not come any more. */
    @WithDefault("4h")
    Duration usefulFor();
}
