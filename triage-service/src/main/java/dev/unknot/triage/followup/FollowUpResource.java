package dev.unknot.triage.followup;

import dev.unknot.contracts.Roles;
import dev.unknot.http.body.StrictJson;
import dev.unknot.http.headers.Created;
import dev.unknot.http.idempotency.Repeat;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import dev.unknot.triage.assessment.AssessSymptoms;
import dev.unknot.triage.assessment.ReadAssessments;
import dev.unknot.triage.assessment.StoredReport;
import dev.unknot.triage.edition.CallersProtocol;
import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.language.LanguageRequest;
import dev.unknot.triage.report.RemedyPreferences;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.result.AssessmentView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/assessments/{id}/follow-up")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class FollowUpResource {

    private final Caller caller;
    private final Editions editions;
    private final CallersProtocol protocol;
    private final ReadAssessments read;
    private final AssessSymptoms assess;
    private final Clock clock;

    FollowUpResource(
            Caller caller,
            Editions editions,
            CallersProtocol protocol,
            ReadAssessments read,
            AssessSymptoms assess,
            Clock clock) {
        this.caller = caller;
        this.editions = editions;
        this.protocol = protocol;
        this.read = read;
        this.assess = assess;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The follow-up questions")
    public FollowUpView questions(@PathParam("id") UUID id, @BeanParam LanguageRequest language) {
        return FollowUpView.of(
                protocol.inForce(caller.person(), language.wanted()),
                earlier(id).result());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Assesses again from the earlier answers and these; the new result refers to the earlier one")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(Repeat.HEADER) Optional<String> key,
            @BeanParam LanguageRequest language,
            @RequestBody(content = @Content(schema = @Schema(implementation = FollowUpRequest.class))) byte[] body) {
        FollowUpRequest request = StrictJson.read(body, FollowUpRequest.class);
        RemedyPreferences preferences = FollowUpCheck.checked(editions.inForce(), request);
        StoredReport earlier = earlier(id);
        Facts facts = FollowUpFacts.facts(editions.inForce(), earlier, request, clock.instant());
        Report report = Report.followUp(
                facts,
                language.wanted(),
                request.country(),
                earlier.result().id().orElseThrow(),
                preferences,
                request.discomfort());
        AssessmentView view = assess.assess(caller.person(), report, Repeat.of(key, id.toString(), body));
        return Created.at("assessments", view.id().orElseThrow().toString())
                .entity(view)
                .build();
    }

    private StoredReport earlier(UUID id) {
        return read.stored(caller.person(), id).orElseThrow(() -> Problems.notFound("assessment"));
    }
}
