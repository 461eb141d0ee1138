package dev.unknot.triage.assessment;

import dev.unknot.contracts.Roles;
import dev.unknot.triage.caller.Caller;
import dev.unknot.triage.problem.JsonBody;
import dev.unknot.triage.problem.Problems;
import dev.unknot.triage.problem.Problems.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/assessments")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    private final Caller caller;
    private final AssessSymptoms assess;
    private final ReadAssessments read;
    private final ClearAssessment clear;
    private final EraseAssessments erase;

    AssessmentResource(
            Caller caller, AssessSymptoms assess, ReadAssessments read, ClearAssessment clear, EraseAssessments erase) {
        this.caller = caller;
        this.assess = assess;
        this.read = read;
        this.clear = clear;
        this.erase = erase;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tells how serious it is, why, and what to do; what is not answered counts as unknown")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Response create(
            @HeaderParam("Idempotency-Key") Optional<String> key,
            @RequestBody(content = @Content(schema = @Schema(implementation = AssessmentRequest.class))) byte[] body) {
        AssessmentRequest request = JsonBody.read(body, AssessmentRequest.class);
        AssessmentView view = assess.assess(caller.person(), request, Repeat.of(key, body));
        return Response.created(URI.create("/assessments/" + view.id().orElseThrow()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of the caller's own results")
    public AssessmentView one(@PathParam("id") String id) {
        return read.one(caller.person(), uuid(id)).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/{id}/clearance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says that a clinician saw the person, so that what was held back may come again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(responseCode = "204", description = "The report was erased before; what it held back may come again")
    public Response clear(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ClearanceRequest.class))) byte[] body) {
        ClearanceRequest request = JsonBody.read(body, ClearanceRequest.class);
        if (!request.confirmation().equals(Optional.of(ClearanceRequest.SEEN))) {
            throw Problems.badRequest(Violation.body("confirmation", "must be " + ClearanceRequest.SEEN));
        }
        return clear.clear(caller.person(), uuid(id))
                .map(view -> Response.ok(view).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Erases a report; what it held back stays so until a clinician's all-clear")
    public void erase(@PathParam("id") String id) {
        erase.one(caller.person(), uuid(id));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
