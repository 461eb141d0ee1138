package dev.unknot.delivery.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code unknot.delivery.webhooks.*} */
@ConfigMapping(prefix = "unknot.delivery.webhooks")
public interface WebhookConfig {

    /** How many endpoints an organisation can have. */
    @WithDefault("20")
    int most();

    /** How long after it happened an event is still sent. Nudges have an end of their own. */
    @WithDefault("3d")
    Duration lifetime();

    /** How long to show what was sent and what the endpoint answered. */
    @WithDefault("3d")
    Duration log();

    /** The longest wait between two attempts for the same event. */
    @WithDefault("1h")
    Duration longestRetry();

    /** How many events of one endpoint to claim at once; they are sent one after the other. */
    @WithDefault("50")
    int batch();

    /** How many of these batches are on their way at once, of all endpoints and of one. */
    @WithDefault("16")
    int senders();

    @WithDefault("4")
    int sendersPerEndpoint();
}
