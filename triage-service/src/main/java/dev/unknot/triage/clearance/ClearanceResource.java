package dev.unknot.triage.clearance;

import dev.unknot.contracts.Roles;
import dev.unknot.http.body.StrictJson;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.http.signin.Caller;
import dev.unknot.triage.result.AssessmentView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/assessments/{id}/clearance")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class ClearanceResource {

    private final Caller caller;
    private final ClearAssessment clear;

    ClearanceResource(Caller caller, ClearAssessment clear) {
        this.caller = caller;
        this.clear = clear;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirms that a clinician saw the person, so that paused reminders resume")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(
            responseCode = "204",
            description = "The report was erased earlier; the reminders that it paused resume")
    public Response clear(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ClearanceRequest.class))) byte[] body) {
        ClearanceRequest request = StrictJson.read(body, ClearanceRequest.class);
        if (!request.confirmation().equals(Optional.of(ClearanceRequest.SEEN))) {
            throw Problems.badRequest(Violation.body("confirmation", "must be " + ClearanceRequest.SEEN));
        }
        return clear.clear(caller.person(), id)
                .map(view -> Response.ok(view).build())
                .orElseGet(() -> Response.noContent().build());
    }
}
