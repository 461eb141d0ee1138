package dev.unknot.client.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a nudge on one channel. */
public record Delivery(
        UUID nudge,
        String channel,
        String state,
        String text,
        @Nullable String reason,
        @Nullable Instant at) {}
