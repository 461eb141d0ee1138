package dev.unknot.reminder.inbox;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The inbox, which is the person's own. */
@Path("/employees/{id}/nudges")
@Tag(name = "Inbox", description = "Nudges, and what became of them")
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {

    private final Caller caller;
    private final ReadInbox inbox;

    InboxResource(Caller caller, ReadInbox inbox) {
        this.caller = caller;
        this.inbox = inbox;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(summary = "The caller's nudges, newest first, in their own language")
    public InboxView list(
            @PathParam("id") String id,
            @RestQuery @Parameter(description = "unread, or a state") @Schema(type = SchemaType.STRING)
                    List<String> state,
            @RestQuery
                    @Parameter(description = "1 to 200; the default is 50")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    List<String> limit,
            @RestQuery @Parameter(description = "next of the previous page") @Schema(type = SchemaType.STRING)
                    List<String> cursor) {
        return inbox.page(person(id), InboxQuery.of(state, limit, cursor));
    }

    @GET
    @Path("unread")
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(summary = "The number of unseen nudges")
    public InboxView.Unread unread(@PathParam("id") String id) {
        return new InboxView.Unread(inbox.unread(person(id)));
    }

    private Person person(String id) {
        return caller.reach(id);
    }
}
