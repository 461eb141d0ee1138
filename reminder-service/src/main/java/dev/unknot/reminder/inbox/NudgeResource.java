package dev.unknot.reminder.inbox;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import dev.unknot.reminder.inbox.nudge.Nudge;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One nudge. */
@Path("/nudges/{nudge}")
@Tag(name = "Inbox")
@Produces(MediaType.APPLICATION_JSON)
public class NudgeResource {

    private final Caller caller;
    private final ReadInbox inbox;
    private final Clock clock;

    NudgeResource(Caller caller, ReadInbox inbox, Clock clock) {
        this.caller = caller;
        this.inbox = inbox;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(summary = "One of the caller's own nudges")
    public NudgeView get(@PathParam("nudge") UUID id) {
        return Nudge.of(id)
                .filter(nudge -> caller.owns(nudge.person()))
                .map(nudge -> inbox.views(List.of(nudge), clock.instant()).get(0))
                .orElseThrow(() -> Problems.notFound("nudge"));
    }
}
