package dev.unknot.http.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a request may take to arrive. */
@ConfigMapping(prefix = "unknot.http.arrival")
public interface ArrivalConfig {

    /** From the end of the headers to the end of the body, however steadily it comes, apart from what its size adds. */
    @WithDefault("30s")
    Duration body();

    /** The slowest that a large body may come: so many bytes of the largest one that is taken add a second. */
    @WithDefault("64K")
    MemorySize perSecond();
}
