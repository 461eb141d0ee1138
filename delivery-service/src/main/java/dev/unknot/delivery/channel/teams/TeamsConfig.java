package dev.unknot.delivery.channel.teams;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** {@code unknot.delivery.teams.*} */
@ConfigMapping(prefix = "unknot.delivery.teams")
public interface TeamsConfig {

    /** Hosts of workflows; {@code *.} stands for any name below. */
    @WithDefault("*.logic.azure.com,*.api.powerplatform.com")
    List<String> hosts();
}
