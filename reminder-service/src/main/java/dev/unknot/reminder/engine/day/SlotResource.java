package dev.unknot.reminder.engine.day;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.reminder.caller.Caller;
import dev.unknot.reminder.problem.Problems;
import dev.unknot.reminder.problem.Problems.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Why each slot of a day came or did not. */
@Path("/employees/{id}/slots")
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
        return showDay.show(new Person(caller.organisation(), caller.reach(id)), date.map(SlotResource::parse))
                .map(slots -> new SlotView.Day(slots, Optional.empty()))
                .orElseThrow(() -> new NotFoundException("there is no such employee"));
    }

    private static LocalDate parse(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw Problems.badRequest(Violation.query("date", "must be a day such as 2026-11-23"));
        }
    }
}
