package dev.unknot.triage.narrative;

import dev.unknot.contracts.Roles;
import dev.unknot.http.body.StrictJson;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.http.signin.Caller;
import dev.unknot.triage.crisis.AnswerCrisis;
import dev.unknot.triage.edition.CallersProtocol;
import dev.unknot.triage.language.LanguageRequest;
import dev.unknot.triage.narrative.reading.StoryReading;
import dev.unknot.triage.narrative.reading.Unread;
import dev.unknot.triage.protocol.Country;
import dev.unknot.triage.protocol.Protocol;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/narratives")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interview")
public class NarrativeResource {

    private final Caller caller;
    private final CallersProtocol protocol;
    private final Narratives narratives;
    private final AnswerCrisis crisis;

    NarrativeResource(Caller caller, CallersProtocol protocol, Narratives narratives, AnswerCrisis crisis) {
        this.caller = caller;
        this.protocol = protocol;
        this.narratives = narratives;
        this.crisis = crisis;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shows what was understood of a narrative, from which words, and what was not; stores nothing")
    public NarrativeView read(
            @BeanParam LanguageRequest language,
            @RequestBody(content = @Content(schema = @Schema(implementation = NarrativeRequest.class))) byte[] body) {
        NarrativeRequest request = StrictJson.read(body, NarrativeRequest.class);
        String text = request.text()
                .orElseThrow(() -> Problems.badRequest(
                        Violation.body("text", "is missing; describe the complaint in your own words")));
        StoryReading story = narratives.read("text", text, request.language());
        Protocol words = protocol.inForce(caller.person(), language.wanted(request.language()));
        return NarrativeView.of(
                words,
                story.reading(),
                narratives.suspected(words, story.reading(), narratives.suspicions(story)),
                Unread.of(story, words.messages()),
                crisis.answer(caller.person(), request.text(), country(request), words.language()));
    }

    private static Optional<String> country(NarrativeRequest request) {
        if (!request.country().map(Country::isCode).orElse(true)) {
            throw Problems.badRequest(Violation.body("country", Country.NEEDED));
        }
        return request.country();
    }
}
