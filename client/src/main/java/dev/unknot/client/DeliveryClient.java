package dev.unknot.client;

import dev.unknot.client.delivery.Addresses;
import dev.unknot.client.delivery.AddressesRequest;
import dev.unknot.client.delivery.ChannelSettings;
import dev.unknot.client.delivery.ChannelSettingsRequest;
import dev.unknot.client.delivery.Delivery;
import dev.unknot.client.delivery.PlatformDelivery;
import dev.unknot.client.delivery.Webhook;
import dev.unknot.client.delivery.WebhookRequest;
import dev.unknot.client.delivery.WebhookTest;
import dev.unknot.client.delivery.WebhookWithSecret;
import java.net.URI;
import java.util.UUID;

/** Addresses, channels, webhooks, and what became of nudges on them. */
public final class DeliveryClient {

    private static final String WEBHOOKS = "webhooks";
    private static final String DELIVERIES = "deliveries";
    private static final String CHANNELS = "channels";
    private static final String ADDRESSES = "addresses";
    private static final String EMPLOYEES = "employees";

    private final Transport transport;
    private final URI service;

    DeliveryClient(Transport transport, URI service) {
        this.transport = transport;
        this.service = service;
    }

    /** @param employee {@code me}, or for platforms one of their people */
    public Addresses addresses(String employee) {
        return transport.read(Call.of("GET", service, EMPLOYEES, employee, ADDRESSES), Addresses.class);
    }

    public Addresses replaceAddresses(String employee, AddressesRequest all) {
        return transport.read(
                Call.of("PUT", service, EMPLOYEES, employee, ADDRESSES)
                        .body(all)
                        .repeatable(),
                Addresses.class);
    }

    /** @param channel {@code email}, {@code slack} or {@code teams} */
    public ChannelSettings settings(String channel) {
        return transport.read(Call.of("GET", service, CHANNELS, channel), ChannelSettings.class);
    }

    public ChannelSettings replaceSettings(String channel, ChannelSettingsRequest settings) {
        return transport.read(
                Call.of("PUT", service, CHANNELS, channel).body(settings).repeatable(), ChannelSettings.class);
    }

    public Page<Webhook> webhooks() {
        return transport.page(Call.of("GET", service, WEBHOOKS), Webhook.class);
    }

    /** Adds an endpoint. Keep the secret: it is shown only now. */
    public WebhookWithSecret addWebhook(WebhookRequest endpoint) {
        return transport.read(Call.of("POST", service, WEBHOOKS).body(endpoint).once(), WebhookWithSecret.class);
    }

    public void removeWebhook(UUID id) {
        transport.done(Call.of("DELETE", service, WEBHOOKS, id.toString()));
    }

    /** A new secret; for a day, requests are signed with the old one as well. */
    public WebhookWithSecret replaceSecret(UUID id) {
        return transport.read(Call.of("POST", service, WEBHOOKS, id.toString(), "secret"), WebhookWithSecret.class);
    }

    /** Sends a test message to the endpoint. */
    public WebhookTest testWebhook(UUID id) {
        return transport.read(Call.of("POST", service, WEBHOOKS, id.toString(), "test"), WebhookTest.class);
    }

    /** What became of a nudge of one's own on each channel, in words. */
    public Page<Delivery> deliveries(UUID nudge) {
        return transport.page(
                Call.of("GET", service, EMPLOYEES, "me", DELIVERIES).with("nudge", nudge), Delivery.class);
    }

    /** Deliveries of the organisation that failed. For platforms. */
    public Page<PlatformDelivery> failedDeliveries(int limit) {
        return transport.page(
                Call.of("GET", service, DELIVERIES).with("state", "failed").with("limit", limit),
                PlatformDelivery.class);
    }

    /** Sends a failed delivery again. For platforms. */
    public void resend(String delivery) {
        transport.done(Call.of("POST", service, DELIVERIES, delivery, "resend"));
    }
}
