package dev.unknot.reminder.availability.pause;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pausing one's own plan, and going on with it. */
@Path("/employees/{id}/plan")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan")
public class PauseResource {

    private final Caller caller;
    private final PausePlan pausePlan;
    private final JsonBody jsonBody;

    PauseResource(Caller caller, PausePlan pausePlan, JsonBody jsonBody) {
        this.caller = caller;
        this.pausePlan = pausePlan;
        this.jsonBody = jsonBody;
    }

    @POST
    @Path("pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pause your plan",
            description =
                    "Until a moment, or for some minutes. Without either, until you resume, and for two weeks at most. A "
                            + "second pause replaces the first.")
    @APIResponse(
            responseCode = "200",
            description = "Paused",
            content = @Content(schema = @Schema(implementation = PauseView.class)))
    @APIResponse(responseCode = "400", description = "violations names the field that is wrong; nothing was changed")
    @APIResponse(responseCode = "404", description = "You are not enrolled yet")
    public PauseView pause(
            @PathParam("id") @Parameter(example = "me") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PauseRequest.class),
                                            example = "{\"minutes\": 90}"))
                    byte[] body) {
        return pausePlan
                .pause(person(id), jsonBody.read(body, PauseRequest.class))
                .map(PauseView::of)
                .orElseThrow(PauseResource::unknown);
    }

    @POST
    @Path("resume")
    @Operation(summary = "Resume your plan", description = "Does nothing if the plan is not paused.")
    @APIResponse(responseCode = "204", description = "Resumed")
    @APIResponse(responseCode = "404", description = "You are not enrolled yet")
    public void resume(@PathParam("id") @Parameter(example = "me") String id) {
        if (!pausePlan.resume(person(id))) {
            throw unknown();
        }
    }

    private Person person(String id) {
        return caller.reach(id);
    }

    private static HttpProblem unknown() {
        return Problems.notFound("employee");
    }
}
