package dev.unknot.reminder.inbox.outcome;

import dev.unknot.contracts.Roles;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Seeing everything at once. */
@Path("/employees/{id}/nudges/seen")
@Tag(name = "Inbox")
@Produces(MediaType.APPLICATION_JSON)
public class SeenResource {

    private final Caller caller;
    private final MarkAllSeen markAllSeen;

    SeenResource(Caller caller, MarkAllSeen markAllSeen) {
        this.caller = caller;
        this.markAllSeen = markAllSeen;
    }

    /**
     * The answer.
     *
     * @param seen how many nudges were unread before
     */
    public record Seen(int seen) {}

    @POST
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            summary = "Mark all of the caller's unread nudges as seen",
            description = "A second request finds nothing unread, so no Idempotency-Key is needed.")
    @APIResponse(
            responseCode = "200",
            description = "How many nudges that were",
            content = @Content(schema = @Schema(implementation = Seen.class)))
    public Seen mark(@PathParam("id") @Parameter(example = "me") String id) {
        return new Seen(markAllSeen.mark(caller.reach(id)));
    }
}
