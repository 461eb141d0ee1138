package dev.unknot.delivery.webhook;

import dev.unknot.delivery.channel.http.WebAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A new endpoint.
 *
 * @param url an https address that can be reached from the internet
 * @param events what it gets: {@code nudges}, {@code outcomes}, {@code remedies}, {@code enrolment}
 */
public record WebhookRequest(
        @NotNull @Size(max = 2000) @Pattern(regexp = WebAddress.HTTP_OR_HTTPS, message = "must be an https address")
        String url,

        @NotNull @Size(min = 1, max = 10)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "nudges|outcomes|remedies|enrolment",
                                message = "must be one of: nudges, outcomes, remedies, enrolment")
                        String>
                events) {

    Set<EventGroup> groups() {
        return events.stream()
                .flatMap(event -> EventGroup.find(event).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventGroup.class)));
    }
}
