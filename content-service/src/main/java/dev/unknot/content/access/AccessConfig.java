package dev.unknot.content.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "unknot.access")
interface AccessConfig {

    /**
     * How long a token that was checked is not checked again, and so the longest that a signing key lives on which the
     * identity provider took back; at most until the token expires. 0 checks every request.
     */
    @WithDefault("60s")
    Duration tokenTrustedFor();
}
