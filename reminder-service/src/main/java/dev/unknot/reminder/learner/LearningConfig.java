package dev.unknot.reminder.learner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code unknot.reminder.learning.*} */
@ConfigMapping(prefix = "unknot.reminder.learning")
public interface LearningConfig {

    /** How often it is looked whether a share of the people is to be learned from, or {@code off}. */
    @WithDefault("1m")
    String every();

    /** How many moments there are to one that is withheld, so that the effect is measured; zero for none. */
    @WithDefault("10")
    int withheldOneIn();
}
