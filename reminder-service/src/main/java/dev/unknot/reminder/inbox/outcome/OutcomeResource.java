package dev.unknot.reminder.inbox.outcome;

import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import dev.unknot.reminder.inbox.nudge.Nudge;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the person did with a nudge, over HTTP. */
@Path("/nudges/{nudge}/outcomes")
@Tag(name = "Inbox")
@Produces(MediaType.APPLICATION_JSON)
public class OutcomeResource {

    private final Caller caller;
    private final RecordOutcome recordOutcome;
    private final UndoOutcome undoOutcome;
    private final JsonBody jsonBody;

    OutcomeResource(Caller caller, RecordOutcome recordOutcome, UndoOutcome undoOutcome, JsonBody jsonBody) {
        this.caller = caller;
        this.recordOutcome = recordOutcome;
        this.undoOutcome = undoOutcome;
        this.jsonBody = jsonBody;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EMPLOYEE, Roles.PLATFORM})
    @Operation(
            summary = "Record what the person did with the nudge",
            description =
                    "Sending the same outcome again changes nothing, so no Idempotency-Key is needed. What was done can be sent"
                            + " again with felt, or a check-in with discomfort, to add them. Other snoozeMinutes replace the"
                            + " earlier ones and count from now.")
    @APIResponse(responseCode = "204", description = "Recorded")
    @APIResponse(responseCode = "404", description = "The nudge does not exist or belongs to somebody else")
    @APIResponse(
            responseCode = "409",
            description = "Another final outcome is already recorded, or a snoozed nudge has come again already")
    public void post(
            @PathParam("nudge") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OutcomeRequest.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "done",
                                                        value = "{\"outcome\": \"done\", \"felt\": \"better\"}"),
                                                @ExampleObject(
                                                        name = "check-in",
                                                        value = "{\"outcome\": \"done\", \"discomfort\": 3}"),
                                                @ExampleObject(
                                                        name = "snoozed",
                                                        value = "{\"outcome\": \"snoozed\", \"snoozeMinutes\": 10}")
                                            }))
                    byte[] body) {
        requireOwn(id);
        OutcomeRequest request = jsonBody.read(body, OutcomeRequest.class);
        request.check();
        recordOutcome.record(id, request);
    }

    @DELETE
    @Path("last")
    @RolesAllowed({Roles.EMPLOYEE, Roles.PLATFORM})
    @Operation(
            summary = "Undo done, dismissed or snoozed",
            description =
                    "Within ten minutes, and a snooze until the nudge comes again. The nudge is then seen, or snoozed again if it"
                            + " was snoozed before, and everything that the outcome changed is taken back. A second request"
                            + " changes nothing.")
    @APIResponse(responseCode = "204", description = "Undone")
    @APIResponse(
            responseCode = "404",
            description = "The nudge does not exist, belongs to somebody else or has no such outcome")
    @APIResponse(responseCode = "409", description = "The ten minutes or the snooze are over; nothing was changed")
    public void undo(@PathParam("nudge") UUID id) {
        requireOwn(id);
        undoOutcome.undo(id);
    }

    private void requireOwn(UUID id) {
        if (Nudge.of(id).filter(nudge -> caller.owns(nudge.person())).isEmpty()) {
            throw Problems.notFound("nudge");
        }
    }
}
