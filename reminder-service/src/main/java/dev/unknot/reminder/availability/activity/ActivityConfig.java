package dev.unknot.reminder.availability.activity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code unknot.reminder.activity.*} */
@ConfigMapping(prefix = "unknot.reminder.activity")
public interface ActivityConfig {

    /** How long activity is kept after it bore on anything. */
    @WithDefault("2d")
    Duration keptFor();

    /** How often older activity is forgotten, or {@code off}. */
    String forget();
}
