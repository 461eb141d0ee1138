package dev.unknot.delivery.recipient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.unknot.delivery.channel.http.WebAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;

/** The browser's {@code PushSubscription}, as its {@code toJSON()} gives it. */
@JsonIgnoreProperties("expirationTime")
public record PushSubscriptionRequest(
        @NotNull @Size(max = 2000) @Pattern(regexp = WebAddress.HTTPS, message = "must be an https address")
        String endpoint,

        @NotNull @Valid Keys keys) {

    /**
     * The browser's keys, base64url.
     *
     * @param p256dh a point of the curve P-256
     * @param auth 16 bytes
     */
    public record Keys(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{87}=?", message = "must be 65 bytes in base64url")
            String p256dh,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{22}(==)?", message = "must be 16 bytes in base64url")
            String auth) {}

    Subscription subscription() {
        return new Subscription(URI.create(endpoint), keys.p256dh(), keys.auth());
    }

    @Override
    public String toString() {
        return "PushSubscriptionRequest";
    }
}
