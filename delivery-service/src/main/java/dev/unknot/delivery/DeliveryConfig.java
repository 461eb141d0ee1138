package dev.unknot.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;

/** {@code unknot.delivery.*} */
@ConfigMapping(prefix = "unknot.delivery")
public interface DeliveryConfig {

    /** The key of hashes; never changes. */
    String secret();

    /** Keys of 32 bytes in Base64, newest first. The first seals, all open. */
    List<String> sealKeys();

    /** The address under which people open Unknot; links in messages begin with it. */
    @WithDefault("http://localhost:8080")
    URI portal();
}
