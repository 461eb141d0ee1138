package dev.unknot.triage.edition;

import io.smallrye.config.ConfigMapping;
import java.util.List;

@ConfigMapping(prefix = "unknot.triage.protocol")
interface ProtocolConfig {

    /** The versions to load; each is a folder with a list of its files. */
    List<String> versions();

    /** The version to decide by. */
    String inForce();
}
