package dev.unknot.delivery.webhook;

import dev.unknot.delivery.channel.http.WebAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A new endpoint.
 *
 * @param url an https address that can be reached from the internet
 * @param events what it gets
 */
public record WebhookRequest(
        @NotNull @Size(max = 2000) @Pattern(regexp = WebAddress.HTTP_OR_HTTPS, message = "must be an https address")
        String url,

        @NotNull @Size(min = 1, max = 10)
        List<@NotNull @Pattern(regexp = "nudges", message = "must be one of: nudges") String> events) {}
