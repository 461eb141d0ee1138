package dev.unknot.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Limits of a request. The server's own limits lie above them, so that a problem says which one was passed. */
@ConfigMapping(prefix = "unknot.http")
public interface HttpConfig {

    /** Of a URL, in characters. */
    @WithDefault("4096")
    int longestUrl();

    /** Of all headers together, in characters. */
    @WithDefault("16384")
    int largestHeaders();

    /** Of a body. */
    @WithDefault("256K")
    MemorySize largestBody();

    /** Of a body at one path, where another limit holds, by the path such as {@code /catalogue}. */
    Map<String, MemorySize> largestBodyAt();

    /** Of an answer that is sent uncompressed although the client takes gzip. */
    @WithDefault("1K")
    MemorySize smallestCompressed();
}
