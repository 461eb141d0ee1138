package dev.unknot.reminder.nudge;

import dev.unknot.contracts.Roles;
import dev.unknot.reminder.caller.Caller;
import dev.unknot.reminder.employee.Person;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The inbox, which is the person's own. */
@Path("/")
public class NudgeResource {

    private final Caller caller;
    private final Outcomes outcomes;

    NudgeResource(Caller caller, Outcomes outcomes) {
        this.caller = caller;
        this.outcomes = outcomes;
    }

    @GET
    @Path("employees/{id}/nudges")
    @RolesAllowed(Roles.EMPLOYEE)
    public NudgeView.Page list(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") Optional<String> cursor) {
        Person person = new Person(caller.organisation(), caller.reach(id));
        Optional<Cursor> below = cursor.map(text -> Cursor.read(text)
                .orElseThrow(() -> new BadRequestException("cursor is not one that an earlier page gave as next")));
        List<Nudge> found = Nudge.inbox(person, below, limit + 1);
        List<Nudge> page = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit
                ? Optional.of(new Cursor(page.get(limit - 1).dueAt, page.get(limit - 1).id).written())
                : Optional.empty();
        return new NudgeView.Page(page.stream().map(NudgeView::of).toList(), next);
    }

    @GET
    @Path("nudges/{nudge}")
    @RolesAllowed(Roles.EMPLOYEE)
    public NudgeView get(@PathParam("nudge") UUID nudge) {
        return NudgeView.of(own(nudge));
    }

    @POST
    @Path("nudges/{nudge}/outcomes")
    @RolesAllowed({Roles.EMPLOYEE, Roles.PLATFORM})
    public void outcome(@PathParam("nudge") UUID nudge, @NotNull @Valid OutcomeRequest request) {
        own(nudge);
        if (request.outcome() == OutcomeRequest.Outcome.SNOOZED) {
            throw HttpProblem.builder()
                    .withStatus(422)
                    .withTitle("Unprocessable Content")
                    .withDetail("snoozing is not there yet; send seen, done or dismissed")
                    .build();
        }
        outcomes.record(nudge, request.outcome());
    }

    private Nudge own(UUID id) {
        return Nudge.<Nudge>findByIdOptional(id)
                .filter(nudge -> caller.owns(nudge.person.organisation(), nudge.person.employee()))
                .orElseThrow(() -> new NotFoundException("there is no such nudge"));
    }
}
