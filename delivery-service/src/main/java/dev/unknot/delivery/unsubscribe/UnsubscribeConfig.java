package dev.unknot.delivery.unsubscribe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** {@code unknot.delivery.links.*} */
@ConfigMapping(prefix = "unknot.delivery.links")
public interface UnsubscribeConfig {

    /** The public address of {@code /unsubscribe}, as mail programs reach it. */
    @WithDefault("http://localhost:8085/unsubscribe")
    URI unsubscribe();
}
