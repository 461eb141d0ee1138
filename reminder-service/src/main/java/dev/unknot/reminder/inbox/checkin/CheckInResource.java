package dev.unknot.reminder.inbox.checkin;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.idempotency.Repeat;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Check-ins, which are the person's own. */
@Path("/employees/{id}/check-ins")
@Tag(name = "History")
@Produces(MediaType.APPLICATION_JSON)
public class CheckInResource {

    private final Caller caller;
    private final RecordCheckIn recordCheckIn;
    private final JsonBody jsonBody;

    CheckInResource(Caller caller, RecordCheckIn recordCheckIn, JsonBody jsonBody) {
        this.caller = caller;
        this.recordCheckIn = recordCheckIn;
        this.jsonBody = jsonBody;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            summary = "Record how much it hurts now, from 0 to 10",
            description = "With the same Idempotency-Key, a second request answers with the check-in of the first.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CheckIn.class)))
    @APIResponse(responseCode = "404", description = "You are not enrolled yet")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key came with another request before")
    public Response post(
            @PathParam("id") @Parameter(example = "me") String id,
            @HeaderParam(Repeat.HEADER) Optional<String> key,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CheckInRequest.class),
                                            example = "{\"discomfort\": 3}"))
                    byte[] body) {
        Person person = caller.reach(id);
        CheckInRequest request = jsonBody.read(body, CheckInRequest.class);
        return recordCheckIn
                .record(person, request, Repeat.of(key, body))
                .map(checkIn ->
                        Response.status(Response.Status.CREATED).entity(checkIn).build())
                .orElseThrow(() -> Problems.notFound("employee"));
    }
}
