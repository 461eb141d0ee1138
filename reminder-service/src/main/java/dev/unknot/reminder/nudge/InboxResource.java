package dev.unknot.reminder.nudge;

import dev.unknot.contracts.Roles;
import dev.unknot.reminder.caller.Caller;
import dev.unknot.reminder.employee.Person;
import dev.unknot.reminder.problem.Problems;
import dev.unknot.reminder.problem.Problems.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;

/** The inbox, which is the person's own. */
@Path("/employees/{id}/nudges")
public class InboxResource {

    private final Caller caller;

    InboxResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    public NudgeView.Page list(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") Optional<String> cursor) {
        Person person = new Person(caller.organisation(), caller.reach(id));
        Optional<Cursor> below = cursor.map(text -> Cursor.read(text)
                .orElseThrow(() -> Problems.badRequest(
                        Violation.query("cursor", "is not one that an earlier page gave as next"))));
        List<Nudge> found = Nudge.inbox(person, below, limit + 1);
        List<Nudge> page = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit
                ? Optional.of(new Cursor(page.get(limit - 1).dueAt, page.get(limit - 1).id).written())
                : Optional.empty();
        return new NudgeView.Page(page.stream().map(NudgeView::of).toList(), next);
    }
}
