package dev.unknot.content.routine;

import dev.unknot.content.remedy.LanguageRequest;
import dev.unknot.content.remedy.PublishedRemedies;
import dev.unknot.contracts.Roles;
import dev.unknot.http.caching.Answer;
import dev.unknot.http.caching.EntityTagged;
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
@Tag(name = "Routines", description = "Remedies in an order that fits the time")
@EntityTagged
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
            description = "Remedies in order: warm, press, stretch, strengthen, drink. The routine never takes longer "
                    + "than minutes, contains nothing that a caution blocks or that needs an unavailable tool, and "
                    + "gives a reason for each step and each phase left out. The same query always gives the same "
                    + "routine while the remedies stay the same.")
    @APIResponse(
            responseCode = "200",
            description = "The routine; if nothing fits, it has no step but a note on what to do",
            content =
                    @Content(
                            schema = @Schema(implementation = RoutineView.class),
                            examples = @ExampleObject(name = "neck", value = RoutineExample.JSON)))
    @APIResponse(responseCode = "304", description = "Unchanged since the response that If-None-Match names")
    @APIResponse(responseCode = "400", description = "A parameter or its value is not valid; the problem names it")
    public RestResponse<Answer> routine(@BeanParam RoutineRequest request, @BeanParam LanguageRequest language) {
        return answers.routine(publishedRemedies.index(), request.read(language))
                .response(MediaType.APPLICATION_JSON_TYPE, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
