package dev.unknot.content.routine;

import dev.unknot.content.query.Answer;
import dev.unknot.content.remedy.PublishedRemedies;
import dev.unknot.contracts.Roles;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/routines")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.EMPLOYEE, Roles.HR, Roles.EDITOR, Roles.PLATFORM})
@Tag(name = "Routines")
public class RoutineResource {

    private final PublishedRemedies publishedRemedies;
    private final RoutineAnswers answers;

    RoutineResource(PublishedRemedies publishedRemedies, RoutineAnswers answers) {
        this.publishedRemedies = publishedRemedies;
        this.answers = answers;
    }

    @GET
    @NonBlocking
    @Operation(
            summary = "A routine that fits",
            description =
                    "Remedies one after the other: warm, press, stretch, strengthen, drink. It never takes longer "
                            + "than minutes, holds nothing that a caution blocks and nothing that needs a tool that is not "
                            + "there, says why each step is in it and why a phase is not. The same question always gets the "
                            + "same routine, as long as the remedies stay the same.")
    @APIResponse(
            responseCode = "200",
            description = "The routine; without a step when nothing fits, and then with a note on what to do",
            content =
                    @Content(
                            schema = @Schema(implementation = RoutineView.class),
                            examples = @ExampleObject(name = "neck", value = RoutineExample.JSON)))
    @APIResponse(responseCode = "304", description = "It is still what the If-None-Match header names")
    @APIResponse(responseCode = "400", description = "A parameter or word is not known; the problem names it")
    public RestResponse<Answer> routine(@BeanParam RoutineRequest request) {
        RoutineRequest.Asked asked = request.read();
        return answers.routine(publishedRemedies.index(), asked.criteria(), asked.language())
                .response(MediaType.APPLICATION_JSON_TYPE, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
