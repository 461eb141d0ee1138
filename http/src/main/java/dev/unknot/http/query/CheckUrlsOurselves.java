package dev.unknot.http.query;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Switches off the server's own check of URLs, which answers 400 without a problem; {@link UrlCheck} does the same and
 * says what is wrong. The server reads the switch from a system property when its class is loaded, so it is set with the
 * configuration, which comes before.
 */
public final class CheckUrlsOurselves implements SmallRyeConfigBuilderCustomizer {

    private static final String SWITCH = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(SWITCH, "true");
    }
}
