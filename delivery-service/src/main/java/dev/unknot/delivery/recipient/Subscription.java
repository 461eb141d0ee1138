package dev.unknot.delivery.recipient;

import java.net.URI;

/**
 * A browser's push subscription, and how it is written as the value of a {@link Contact}.
 *
 * @param p256dh the browser's public key, base64url
 * @param auth its authentication secret, base64url
 */
public record Subscription(URI endpoint, String p256dh, String auth) {

    private static final String SEPARATOR = "\n";

    /** @throws IllegalArgumentException if it is not the value of one */
    public static Subscription of(String value) {
        String[] parts = value.split(SEPARATOR, -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a push subscription");
        }
        return new Subscription(URI.create(parts[0]), parts[1], parts[2]);
    }

    public String value() {
        return String.join(SEPARATOR, endpoint.toString(), p256dh, auth);
    }

    @Override
    public String toString() {
        return "Subscription";
    }
}
