package dev.unknot.client.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of a channel for the organisation; secrets are never shown. */
public record ChannelSettings(
        boolean enabled,
        @Nullable String from,
        @Nullable String fromName,
        @Nullable String replyTo,
        List<String> secretsSet) {}
