package dev.unknot.delivery.channel.slack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code unknot.delivery.slack.*} */
@ConfigMapping(prefix = "unknot.delivery.slack")
public interface SlackConfig {

    /** Where the methods of the Web API are. */
    @WithDefault("https://slack.com/api/")
    URI api();

    /** Hosts of incoming webhooks and of response URLs. */
    @WithDefault("hooks.slack.com,hooks.slack-gov.com")
    List<String> hosts();

    /**
     * The signing secrets of the operator's Slack app, newest first. Without one buttons are sent only for organisations
     * with an app and a signing secret of their own.
     */
    Optional<List<String>> signingSecrets();

    /** How far the time of a request may be off. */
    @WithDefault("5m")
    Duration tolerance();
}
