package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.delivery.recipient.Recipients;
import dev.unknot.http.headers.AcceptLanguage;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.PageView;
import dev.unknot.http.query.Parameters;
import dev.unknot.http.signin.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/employees/me/deliveries")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries")
public class OwnDeliveriesResource {

    private final Caller caller;
    private final Deliveries deliveries;
    private final Recipients recipients;

    OwnDeliveriesResource(Caller caller, Deliveries deliveries, Recipients recipients) {
        this.caller = caller;
        this.deliveries = deliveries;
        this.recipients = recipients;
    }

    @GET
    @Operation(
            summary = "Whether your nudges were sent on each channel, and if not, why",
            description =
                    "Of one nudge, or of all in the last 30 days, the newest first. The text is in the language of Accept-Language, or else in "
                            + "yours.")
    public PageView<DeliveryView> mine(
            @RestQuery
                    @Parameter(description = "The id of one nudge", example = "6f0f5a43-2f0c-4d52-9d64-0e6f2f9d3a10")
                    @Schema(type = SchemaType.STRING, format = "uuid")
                    List<String> nudge,
            @RestQuery
                    @Parameter(description = "Size of a page, 1 to 200; the default is 50", example = "50")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    List<String> limit,
            @RestQuery
                    @Parameter(description = "Where the page begins: the next of the page before it")
                    @Schema(type = SchemaType.STRING)
                    List<String> cursor,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) List<String> languages) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        Optional<UUID> wanted = parameters.single("nudge", nudge, UUID::fromString, "must be a UUID");
        int size = parameters.limit(limit);
        Place after = parameters.cursor(cursor, Place::read).orElse(Place.START);
        bad.refuseAny();
        Person person = caller.person();
        Explanation explanation = Explanation.in(language(person, languages));
        PageView<Deliveries.Found> page = wanted.map(id -> new PageView<>(deliveries.of(person, id), Optional.empty()))
                .orElseGet(() -> PageView.of(
                        deliveries.newest(person, after, size + 1),
                        size,
                        found -> Place.received(found).cursor()));
        return new PageView<>(
                page.items().stream()
                        .map(each -> DeliveryView.of(each, explanation))
                        .toList(),
                page.next());
    }

    private String language(Person person, List<String> languages) {
        return AcceptLanguage.tags(languages).stream()
                .findFirst()
                .or(() -> QuarkusTransaction.requiringNew().call(() -> recipients.language(person)))
                .orElse(Explanation.DEFAULT);
    }
}
