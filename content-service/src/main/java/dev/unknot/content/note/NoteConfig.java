package dev.unknot.content.note;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where notes lead. */
@ConfigMapping(prefix = "unknot.note")
public interface NoteConfig {

    /** The page of the check: a path on the portal, or a whole URL. */
    @WithDefault("/check")
    String checkUrl();
}
