package dev.unknot.reminder.engine.day;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The person's own days ahead, for a calendar program. */
@Path("/employees/{id}/calendar.ics")
@Tag(name = "Day")
public class CalendarResource {

    private final Caller caller;
    private final ShowCalendar showCalendar;

    CalendarResource(Caller caller, ShowCalendar showCalendar) {
        this.caller = caller;
        this.showCalendar = showCalendar;
    }

    @GET
    @Produces("text/calendar;charset=UTF-8")
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            summary = "Your next seven days as iCalendar",
            description =
                    "The moments at which a nudge would come if nothing changed, your days off, holidays and quiet "
                            + "times. They do not mark you as busy, and contain only what a locked screen may show.")
    @APIResponse(responseCode = "200", description = "An iCalendar document")
    @APIResponse(responseCode = "404", description = "You are not enrolled yet")
    public String get(@PathParam("id") @Parameter(example = "me") String id) {
        return showCalendar.show(caller.reach(id)).orElseThrow(() -> Problems.notFound("employee"));
    }
}
