package dev.unknot.triage.story;

import io.smallrye.config.ConfigMapping;
import java.util.List;

@ConfigMapping(prefix = "unknot.triage.story")
interface StoryConfig {

    /** Keys of 32 bytes in Base64, newest first: the first encrypts, the others can still be read. */
    List<String> keys();
}
