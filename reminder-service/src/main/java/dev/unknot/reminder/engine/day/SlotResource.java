package dev.unknot.reminder.engine.day;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Why each slot of a day came or did not. */
@Path("/employees/{id}/slots")
@Produces(MediaType.APPLICATION_JSON)
public class SlotResource {

    private final Caller caller;
    private final ShowDay showDay;

    SlotResource(Caller caller, ShowDay showDay) {
        this.caller = caller;
        this.showDay = showDay;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    public SlotView.Day day(@PathParam("id") String id, @QueryParam("date") Optional<String> date) {
        return showDay.show(caller.reach(id), date.map(SlotResource::parse))
                .map(slots -> new SlotView.Day(slots, Optional.empty()))
                .orElseThrow(() -> Problems.notFound("employee"));
    }

    private static LocalDate parse(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw Problems.badRequest(Violation.query("date", "must be a day such as 2026-11-23"));
        }
    }
}
