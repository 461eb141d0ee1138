package dev.unknot.messaging.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** {@code unknot.outbox.*} */
@ConfigMapping(prefix = "unknot.outbox")
public interface OutboxConfig {

    /** The CloudEvents source of this service's events, such as {@code /triage-service}. */
    URI source();

    /** How many events go out in one round trip. */
    @WithDefault("500")
    int batch();

    /** How long the relay sleeps at most; a commit on this replica wakes it at once. */
    @WithDefault("500ms")
    Duration poll();

    /** How long a woken relay waits for further commits, so that a busy service sends in batches. */
    @WithDefault("5ms")
    Duration linger();

    /** How long the relay waits after the broker or the database failed it. */
    @WithDefault("1s")
    Duration pause();
}
