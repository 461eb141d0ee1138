package dev.unknot.reminder.programme;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A person's own programme. It reveals something of their health, so no platform can read it. */
@Path("/employees/{id}/programme")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

    private final Caller caller;
    private final ShowProgramme showProgramme;

    ProgrammeResource(Caller caller, ShowProgramme showProgramme) {
        this.caller = caller;
        this.showProgramme = showProgramme;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    public ProgrammeView get(@PathParam("id") String id) {
        return showProgramme.show(caller.reach(id)).orElseThrow(() -> Problems.notFound("programme"));
    }
}
