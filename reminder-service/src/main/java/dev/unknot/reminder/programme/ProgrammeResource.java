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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's own programme. It reveals something of their health, so no platform can read it. */
@Path("/employees/{id}/programme")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan")
public class ProgrammeResource {

    private final Caller caller;
    private final ShowProgramme showProgramme;

    ProgrammeResource(Caller caller, ShowProgramme showProgramme) {
        this.caller = caller;
        this.showProgramme = showProgramme;
    }

    @GET
    @Operation(
            summary = "Six weeks of exercise after a report, week by week",
            description = "For neck, lower back or shoulder, after a report that may be treated by oneself.")
    @APIResponse(responseCode = "200", description = "The programme, with the week that it is in")
    @APIResponse(responseCode = "404", description = "You have no programme")
    @RolesAllowed(Roles.EMPLOYEE)
    public ProgrammeView get(@PathParam("id") String id) {
        return showProgramme.show(caller.reach(id)).orElseThrow(() -> Problems.notFound("programme"));
    }
}
