package dev.unknot.triage.assessment;

import dev.unknot.contracts.Roles;
import dev.unknot.http.body.StrictJson;
import dev.unknot.http.headers.Created;
import dev.unknot.http.idempotency.Repeat;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import dev.unknot.triage.crisis.AnswerCrisis;
import dev.unknot.triage.language.LanguageRequest;
import dev.unknot.triage.report.AssessmentRequest;
import dev.unknot.triage.report.ParseComplaint;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.result.AssessmentView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

@Path("/assessments")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "Reports of symptoms: how urgent they are, why, and what to do")
public class AssessmentResource {

    private final Caller caller;
    private final ParseComplaint parse;
    private final AssessSymptoms assess;
    private final ReadAssessments read;
    private final EraseAssessments erase;
    private final AnswerCrisis crisis;

    AssessmentResource(
            Caller caller,
            ParseComplaint parse,
            AssessSymptoms assess,
            ReadAssessments read,
            EraseAssessments erase,
            AnswerCrisis crisis) {
        this.caller = caller;
        this.parse = parse;
        this.assess = assess;
        this.read = read;
        this.erase = erase;
        this.crisis = crisis;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Assesses how urgent the symptoms are, why, and what to do; unanswered questions count as unknown")
    @APIResponse(
            responseCode = "201",
            description = "The result, which is stored",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Response create(
            @HeaderParam(Repeat.HEADER) Optional<String> key,
            @BeanParam LanguageRequest language,
            @RequestBody(content = @Content(schema = @Schema(implementation = AssessmentRequest.class))) byte[] body) {
        AssessmentRequest request = StrictJson.read(body, AssessmentRequest.class);
        Report report = Report.of(parse.parse(request), request, language.wanted(request.language()));
        AssessmentView view = assess.assess(caller.person(), report, Repeat.of(key, body));
        AssessmentView answer =
                view.withCrisis(crisis.answer(caller.person(), request.narrative(), report.country(), view.language()));
        return Created.at("assessments", view.id().orElseThrow().toString())
                .entity(answer)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of the caller's own results")
    public AssessmentView one(@PathParam("id") UUID id) {
        return read.one(caller.person(), id).orElseThrow(() -> Problems.notFound("assessment"));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Erases a report; reminders that it paused stay paused until a clinician's clearance")
    public void erase(@PathParam("id") UUID id) {
        erase.one(caller.person(), id);
    }
}
