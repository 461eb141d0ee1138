package dev.unknot.reminder.engine.breaks;

import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A break now, or the next one later. */
@Path("/employees/{id}/breaks")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan", description = "What a person is nudged to do, and how often")
public class BreakResource {

    private final Caller caller;
    private final MoveBreaks moveBreaks;
    private final JsonBody jsonBody;

    BreakResource(Caller caller, MoveBreaks moveBreaks, JsonBody jsonBody) {
        this.caller = caller;
        this.moveBreaks = moveBreaks;
        this.jsonBody = jsonBody;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Start a break, or move the next one",
            description =
                    "A break that you start counts like one that an event reports, and your next nudge comes later. A break that "
                            + "you move comes that many minutes after its planned time. Sending the same request again "
                            + "changes nothing, so no Idempotency-Key is needed.")
    @APIResponse(
            responseCode = "200",
            description = "Started or moved",
            content = @Content(schema = @Schema(implementation = BreakView.class)))
    @APIResponse(responseCode = "400", description = "violations names the field that is wrong; nothing was changed")
    @APIResponse(responseCode = "404", description = "You are not enrolled yet")
    @APIResponse(
            responseCode = "409",
            description =
                    "There are no more breaks in this working day, or the new time is after its end or in the past")
    public BreakView post(
            @PathParam("id") @Parameter(example = "me") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = BreakRequest.class),
                                            examples = {
                                                @ExampleObject(name = "start", value = "{\"start\": \"now\"}"),
                                                @ExampleObject(name = "postpone", value = "{\"postponeMinutes\": 30}")
                                            }))
                    byte[] body) {
        BreakRequest request = jsonBody.read(body, BreakRequest.class);
        request.check();
        return request.postponeMinutes()
                .map(minutes -> moveBreaks.postpone(caller.reach(id), Duration.ofMinutes(minutes)))
                .orElseGet(() -> moveBreaks.start(caller.reach(id), request.length()));
    }

    @DELETE
    @Path("postponement")
    @Operation(
            summary = "Take back that the break was moved",
            description =
                    "It comes at its planned time, or at once when that has passed. Does nothing if none was moved.")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "404", description = "You are not enrolled yet")
    public void takeBack(@PathParam("id") @Parameter(example = "me") String id) {
        moveBreaks.takeBack(caller.reach(id));
    }
}
