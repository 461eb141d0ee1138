package dev.unknot.messaging.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code unknot.inbox.*} */
@ConfigMapping(prefix = "unknot.inbox")
public interface InboxConfig {

    /** How long a handled event is remembered; longer than any topic keeps it. */
    @WithDefault("30d")
    Duration memory();

    /** How far the clock of another system may be ahead of ours; an event from later than that is a dead letter. */
    @WithDefault("5m")
    Duration clockSkew();
}
