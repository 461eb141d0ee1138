package dev.unknot.reminder.nudge;

import dev.unknot.contracts.Roles;
import dev.unknot.reminder.caller.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** One nudge. */
@Path("/nudges/{nudge}")
public class NudgeResource {

    private final Caller caller;
    private final Outcomes outcomes;

    NudgeResource(Caller caller, Outcomes outcomes) {
        this.caller = caller;
        this.outcomes = outcomes;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    public NudgeView get(@PathParam("nudge") UUID nudge) {
        return NudgeView.of(own(nudge));
    }

    @POST
    @Path("outcomes")
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
