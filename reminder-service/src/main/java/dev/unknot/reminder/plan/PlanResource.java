package dev.unknot.reminder.plan;

import dev.unknot.contracts.Roles;
import dev.unknot.reminder.caller.Caller;
import dev.unknot.reminder.employee.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A person's own plan; it tells of their health, so no platform reads it. */
@Path("/employees/{id}/plan")
public class PlanResource {

    private final Caller caller;

    PlanResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    public PlanView get(@PathParam("id") String id) {
        return Plan.of(new Person(caller.organisation(), caller.reach(id)))
                .map(PlanView::of)
                .orElseThrow(() -> new NotFoundException("there is no plan yet"));
    }
}
