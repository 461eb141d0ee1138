package dev.unknot.client.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint.
 *
 * @param disabledFor why nothing is sent to it; null while it is used
 */
public record Webhook(
        UUID id,
        String url,
        List<String> events,
        Instant createdAt,
        @Nullable String disabledFor) {}
