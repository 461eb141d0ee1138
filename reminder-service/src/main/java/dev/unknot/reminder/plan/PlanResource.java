package dev.unknot.reminder.plan;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's own plan. It reveals something of their health, so no platform can read it. */
@Path("/employees/{id}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan")
public class PlanResource {

    private final Caller caller;
    private final ShowPlan showPlan;

    PlanResource(Caller caller, ShowPlan showPlan) {
        this.caller = caller;
        this.showPlan = showPlan;
    }

    @GET
    @Operation(
            summary = "What you are nudged to do, how often, and why",
            description = "Exercise is held while a report needs a clinician first.")
    @APIResponse(responseCode = "200", description = "The plan in force")
    @APIResponse(responseCode = "404", description = "You have no plan yet")
    @RolesAllowed(Roles.EMPLOYEE)
    public PlanView get(@PathParam("id") String id) {
        return showPlan.show(caller.reach(id)).orElseThrow(() -> Problems.notFound("plan"));
    }
}
