package dev.unknot.client.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as the platform sees it. */
public record PlatformDelivery(
        String id,
        String employee,
        UUID nudge,
        String channel,
        String state,
        int attempts,
        @Nullable String reason,
        @Nullable String code,
        @Nullable Instant at) {}
