package dev.unknot.delivery.channel.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** {@code unknot.delivery.http.*} */
@ConfigMapping(prefix = "unknot.delivery.http")
public interface PostConfig {

    /** For a whole request. */
    @WithDefault("15s")
    Duration timeout();

    /** To one server at once. */
    @WithDefault("32")
    int connections();

    /** Bytes that are read of an answer. */
    @WithDefault("65536")
    int mostBytes();

    /** Hosts that may have private addresses, any port and no TLS. */
    Optional<Set<String>> trustedHosts();
}
