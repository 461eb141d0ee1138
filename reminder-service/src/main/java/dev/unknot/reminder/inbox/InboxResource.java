package dev.unknot.reminder.inbox;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.reminder.caller.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The inbox, which is the person's own. */
@Path("/employees/{id}/nudges")
@Tag(name = "Inbox")
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
            @Parameter(description = "unread, or the state that is wanted") @QueryParam("state") Optional<String> state,
            @Parameter(description = "1 to 200; 50 when absent") @QueryParam("limit") Optional<String> limit,
            @Parameter(description = "what the page before gave as next") @QueryParam("cursor")
                    Optional<String> cursor) {
        return inbox.page(person(id), InboxQuery.of(state, limit, cursor));
    }

    @GET
    @Path("unread")
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(summary = "How many nudges wait unseen")
    public InboxView.Unread unread(@PathParam("id") String id) {
        return new InboxView.Unread(inbox.unread(person(id)));
    }

    private Person person(String id) {
        return new Person(caller.organisation(), caller.reach(id));
    }
}
