package dev.unknot.client.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An endpoint with its secret, which is shown only now. */
public record WebhookWithSecret(
        UUID id,
        String url,
        List<String> events,
        Instant createdAt,
        @Nullable String disabledFor,
        String secret) {}
