package dev.unknot.content.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who may edit the catalogue. */
@ConfigMapping(prefix = "unknot.editor")
public interface EditorConfig {

    /** The operator's organisation. The role editor counts only in its tokens; nobody edits while it is not named. */
    Optional<String> organisation();

    /** Whether an editor's remedy is published only after another editor has looked at it. */
    @WithDefault("true")
    boolean second();
}
