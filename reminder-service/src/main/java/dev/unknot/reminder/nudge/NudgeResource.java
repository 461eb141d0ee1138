package dev.unknot.reminder.nudge;

import dev.unknot.contracts.Roles;
import dev.unknot.reminder.caller.Caller;
import dev.unknot.reminder.problem.JsonBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** One nudge. */
@Path("/nudges/{nudge}")
public class NudgeResource {

    private final Caller caller;
    private final Outcomes outcomes;
    private final JsonBody jsonBody;

    NudgeResource(Caller caller, Outcomes outcomes, JsonBody jsonBody) {
        this.caller = caller;
        this.outcomes = outcomes;
        this.jsonBody = jsonBody;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    public NudgeView get(@PathParam("nudge") UUID nudge) {
        return NudgeView.of(own(nudge));
    }

    @POST
    @Path("outcomes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EMPLOYEE, Roles.PLATFORM})
    public void outcome(
            @PathParam("nudge") UUID nudge,
            @RequestBody(content = @Content(schema = @Schema(implementation = OutcomeRequest.class))) byte[] body) {
        own(nudge);
        OutcomeRequest request = jsonBody.read(body, OutcomeRequest.class);
        request.check();
        outcomes.record(nudge, request);
    }

    private Nudge own(UUID id) {
        return Nudge.<Nudge>findByIdOptional(id)
                .filter(nudge -> caller.owns(nudge.person.organisation(), nudge.person.employee()))
                .orElseThrow(() -> new NotFoundException("there is no such nudge"));
    }
}
