package dev.unknot.triage.story;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/assessments/{id}/story")
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Assessments")
public class StoryResource {

    private final Caller caller;
    private final Stories stories;

    StoryResource(Caller caller, Stories stories) {
        this.caller = caller;
        this.stories = stories;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "The caller's own narrative, if it was stored; nobody else can read it")
    public StoryView read(@PathParam("id") UUID id) {
        return stories.read(caller.person(), id).map(StoryView::new).orElseThrow(() -> Problems.notFound("story"));
    }

    /** The narrative, word for word. */
    public record StoryView(String narrative) {}
}
