package dev.unknot.triage.cdshooks;

import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.triage.cdshooks.FeedbackRequest.OfCard;
import dev.unknot.triage.cdshooks.FeedbackRequest.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feedback of clients on cards. Outcomes are counted, and nothing else is kept. */
@Path("/cds-services/" + Services.REPORT + "/feedback")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CDS Hooks")
public class FeedbackResource {

    private final JsonBody jsonBody;
    private final MeterRegistry meters;

    FeedbackResource(JsonBody jsonBody, MeterRegistry meters) {
        this.jsonBody = jsonBody;
        this.meters = meters;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What became of cards",
            description = "Outcomes are counted; neither the card nor a reason is kept.")
    @APIResponse(
            responseCode = "200",
            description = "Counted; the answer has no body",
            content = {})
    public Response take(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = FeedbackRequest.class),
                                            example =
                                                    "{\"feedback\": [{\"card\": \"0f8c0d2e-4b6f-4e0a-9d43-7f1f5f0c2b11\","
                                                            + " \"outcome\": \"accepted\"}]}"))
                    byte[] body) {
        jsonBody.read(body, FeedbackRequest.class).feedback().stream()
                .map(OfCard::outcome)
                .forEach(this::count);
        return Response.ok().build();
    }

    private void count(Outcome outcome) {
        meters.counter("unknot.triage.cds.feedback", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
