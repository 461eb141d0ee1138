package dev.unknot.reminder.plan;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.reminder.caller.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A person's own plan. It reveals something of their health, so no platform can read it. */
@Path("/employees/{id}/plan")
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
        return showPlan.show(new Person(caller.organisation(), caller.reach(id)))
                .orElseThrow(() -> new NotFoundException("there is no plan yet"));
    }
}
