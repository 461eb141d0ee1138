package dev.unknot.messaging.erasure;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code unknot.erasure.*} */
@ConfigMapping(prefix = "unknot.erasure")
public interface ErasureConfig {

    /**
     * The secret that keys the hashes of those who left. It must never change: with another one nobody who left is
     * recognised. Only a service that keeps no people has none.
     */
    Optional<String> key();
}
