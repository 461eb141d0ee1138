package dev.unknot.reminder.inbox.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many event streams one replica keeps open. */
@ConfigMapping(prefix = "unknot.reminder.stream")
public interface StreamConfig {

    /** Of one person, such as one in each browser tab. */
    @WithDefault("10")
    int perPerson();

    /** Of all people together. */
    @WithDefault("20000")
    int inAll();
}
