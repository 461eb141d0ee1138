package dev.unknot.reminder.learner;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was learned from a person; only the person can read it. */
@Path("/employees/{id}/learning")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan")
public class LearningResource {

    private final Caller caller;
    private final LearningOfPerson learning;

    LearningResource(Caller caller, LearningOfPerson learning) {
        this.caller = caller;
        this.learning = learning;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            summary = "How you respond to nudges, and whether they help",
            description =
                    "The pace with its reason, the hours of your day, and for each kind how much more often you act after"
                            + " a nudge than after one withheld at random, with a 95% interval, in total and by week.")
    public LearningView get(@PathParam("id") String id) {
        return learning.show(person(id)).orElseThrow(LearningResource::nobody);
    }

    @DELETE
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            summary = "Delete what was learned and start again",
            description = "Repeating it changes nothing. Nudges then follow the plan as before learning.")
    public void forget(@PathParam("id") String id) {
        if (!learning.forget(person(id))) {
            throw nobody();
        }
    }

    private Person person(String id) {
        return caller.reach(id);
    }

    private static HttpProblem nobody() {
        return Problems.notFound("employee");
    }
}
