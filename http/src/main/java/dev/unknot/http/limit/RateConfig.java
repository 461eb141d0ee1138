package dev.unknot.http.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How many requests one client may send to one process of a service. A limit of 0 is none. Health and metrics are not
 * counted.
 */
@ConfigMapping(prefix = "unknot.http.rate")
public interface RateConfig {

    /** The time in which a limit is used up and comes back, little by little. */
    @WithDefault("1m")
    Duration period();

    /** Requests in a period of one holder of a token with any role but platform. */
    @WithDefault("1200")
    int person();

    /** Requests in a period of one holder of a token with the role platform. */
    @WithDefault("30000")
    int platform();

    /** Requests in a period without a token that is good, from one address. */
    @WithDefault("3000")
    int address();

    /** Clients that are remembered at a time; whoever was quiet for longest is forgotten first. */
    @WithDefault("100000")
    int clients();
}
