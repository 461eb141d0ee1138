package dev.unknot.http.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a request may take to arrive. */
@ConfigMapping(prefix = "unknot.http.arrival")
public interface ArrivalConfig {

    /** From the end of the headers to the end of the body, however steadily it comes. */
    @WithDefault("30s")
    Duration body();
}
