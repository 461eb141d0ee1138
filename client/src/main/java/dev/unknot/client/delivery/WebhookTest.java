package dev.unknot.client.delivery;

import org.jspecify.annotations.Nullable;

/** What came of a test message. */
public record WebhookTest(
        boolean sent,
        String text,
        @Nullable String reason,
        @Nullable String code) {}
