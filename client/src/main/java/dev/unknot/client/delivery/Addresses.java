package dev.unknot.client.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a person can be reached. */
public record Addresses(
        @Nullable String email,
        @Nullable String slack,
        @Nullable String slackWebhook,
        @Nullable String teamsWebhook,
        List<Browser> pushSubscriptions,
        List<Closed> closed) {

    /** A browser that takes web push. */
    public record Browser(UUID id, Instant since, @Nullable Instant deliveredAt, boolean closed) {}

    /** A channel whose address does not work any more. */
    public record Closed(String channel, String reason) {}
}
