package dev.unknot.triage.narrative;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "unknot.triage.second-reader")
interface SecondReaderConfig {

    /** Whether sentences that the rules did not understand are compared with sentences whose meaning is known. */
    @WithDefault("true")
    boolean enabled();

    /** How long a request waits for its turn; after that it is answered without proposals. */
    @WithDefault("100ms")
    Duration patience();
}
