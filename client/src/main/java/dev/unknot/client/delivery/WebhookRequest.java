package dev.unknot.client.delivery;

import java.util.List;

/**
 * An endpoint to add.
 *
 * @param events such as {@code nudges}
 */
public record WebhookRequest(String url, List<String> events) {}
