package dev.unknot.triage.interview;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.body.StrictJson;
import dev.unknot.http.signin.Caller;
import dev.unknot.triage.assessment.PreviewAssessment;
import dev.unknot.triage.crisis.AnswerCrisis;
import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.interview.Interviewer.Story;
import dev.unknot.triage.language.LanguageRequest;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.AssessmentRequest;
import dev.unknot.triage.report.ParseComplaint;
import dev.unknot.triage.report.ParsedComplaint;
import dev.unknot.triage.result.AssessmentView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/interviews")
@RolesAllowed(Roles.EMPLOYEE)
@Tag(
        name = "Interview",
        description = "The questions that can change a result, and what was understood of a story; nothing is stored")
public class InterviewResource {

    private final Caller caller;
    private final Editions editions;
    private final ParseComplaint parse;
    private final PreviewAssessment preview;
    private final AnswerCrisis crisis;

    InterviewResource(
            Caller caller, Editions editions, ParseComplaint parse, PreviewAssessment preview, AnswerCrisis crisis) {
        this.caller = caller;
        this.editions = editions;
        this.parse = parse;
        this.preview = preview;
        this.crisis = crisis;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The next question that can still change the result, with the result so far; nothing is stored",
            description = "Answer the items of the question, add them to the evidence, and send all of it again.")
    public InterviewView next(
            @BeanParam LanguageRequest language,
            @RequestBody(content = @Content(schema = @Schema(implementation = AssessmentRequest.class))) byte[] body) {
        Person person = caller.person();
        AssessmentRequest request = StrictJson.read(body, AssessmentRequest.class);
        ParsedComplaint complaint = preview.addRecentContacts(person, parse.parse(request));
        AssessmentView result = preview.preview(person, complaint, language.wanted(request.language()));
        Protocol protocol = editions.inForce(result.language());
        Story story = Story.of(protocol, complaint);
        return InterviewView.of(
                Interviewer.next(protocol, complaint.facts(), complaint.unsure(), story),
                Interviewer.correction(protocol, complaint.facts(), complaint.unsure(), story),
                result.withCrisis(crisis.answer(person, request.narrative(), complaint.country(), result.language())));
    }
}
