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

/** A person's own plan. It reveals something of their health, so no platform can read it. */
@Path("/employees/{id}/plan")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

    private final Caller caller;
    private final ShowPlan showPlan;

    PlanResource(Caller caller, ShowPlan showPlan) {
        this.caller = caller;
        this.showPlan = showPlan;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    public PlanView get(@PathParam("id") String id) {
        return showPlan.show(caller.reach(id)).orElseThrow(() -> Problems.notFound("plan"));
    }
}
