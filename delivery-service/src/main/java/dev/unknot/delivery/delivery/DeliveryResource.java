package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.PageView;
import dev.unknot.http.query.Parameters;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/deliveries")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries", description = "What became of each nudge on each channel")
public class DeliveryResource {

    private final Caller caller;
    private final Deliveries deliveries;

    DeliveryResource(Caller caller, Deliveries deliveries) {
        this.caller = caller;
        this.deliveries = deliveries;
    }

    @GET
    @Operation(summary = "Your organisation's failed deliveries, the newest first")
    public PageView<DeliveryView.OfPlatform> failed(
            @RestQuery
                    @Parameter(description = "Only failed ones can be listed", example = "failed")
                    @Schema(type = SchemaType.STRING, enumeration = "failed")
                    List<String> state,
            @RestQuery
                    @Parameter(description = "Size of a page, 1 to 200; the default is 50", example = "50")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    List<String> limit,
            @RestQuery
                    @Parameter(description = "Where the page begins: the next of the page before it")
                    @Schema(type = SchemaType.STRING)
                    List<String> cursor) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        parameters.words("state", state, Set.of("failed"));
        int size = parameters.limit(limit);
        Place after = parameters.cursor(cursor, Place::read).orElse(Place.START);
        bad.refuseAny();
        PageView<Deliveries.Found> page = PageView.of(
                deliveries.failed(caller.organisation(), after, size + 1),
                size,
                found -> Place.ended(found).cursor());
        return new PageView<>(
                page.items().stream().map(DeliveryView.OfPlatform::of).toList(), page.next());
    }

    @POST
    @Path("{id}/resend")
    @Operation(
            summary = "Try a failed delivery again",
            description =
                    "Under the same id, so a receiver that has it already can recognise it. A second request while it is "
                            + "under way is refused.")
    @APIResponse(responseCode = "204", description = "It is tried again now")
    @APIResponse(responseCode = "404", description = "Your organisation has no such delivery")
    @APIResponse(
            responseCode = "409",
            description = "It has not failed, the nudge has expired or was seen, or another channel is being tried")
    public void resend(@PathParam("id") @Parameter(example = "6f0f5a43-2f0c-4d52-9d64-0e6f2f9d3a10.email") String id) {
        Deliveries.Resend resend = DeliveryId.of(id)
                .map(found -> deliveries.resend(caller.organisation(), found))
                .orElse(Deliveries.Resend.NOT_FOUND);
        switch (resend) {
            case DONE -> {}
            case NOT_FOUND -> throw Problems.notFound("delivery");
            case USELESS ->
                throw Problems.conflict(
                        "It has not failed, the nudge has expired, the person has seen it, or another channel is being"
                                + " tried; nothing was changed.");
        }
    }
}
