package dev.unknot.triage.story;

import io.smallrye.config.ConfigMapping;
import java.util.List;

@ConfigMapping(prefix = "unknot.triage.story")
interface StoryConfig {

    /** Keys of 32 bytes in Base64, newest first. The first encrypts, all decrypt. */
    List<String> keys();
}
