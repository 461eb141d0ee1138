package dev.unknot.content.suggestion;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.EMPLOYEE, Roles.HR, Roles.EDITOR, Roles.PLATFORM})
@Tag(name = "Suggestions", description = "What helps first")
@EntityTagged
public class SuggestionResource {

    private final PublishedRemedies publishedRemedies;
    private final SuggestionAnswers answers;

    SuggestionResource(PublishedRemedies publishedRemedies, SuggestionAnswers answers) {
        this.publishedRemedies = publishedRemedies;
        this.answers = answers;
    }

    @GET
    @NonBlocking
    @Operation(
            summary = "What helps first",
            description = "Relief for now, a change of the cause for today, strength and other help for this week: at"
                    + " most three of each, with a reason each. Nothing that a caution blocks is among them, and"
                    + " nothing untested, bought or paid among the first.")
    @APIResponse(
            responseCode = "200",
            description = "The suggestions; if a caution must be looked at first, none but a note on what to do",
            content = @Content(schema = @Schema(implementation = SuggestionsView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the response that If-None-Match names")
    @APIResponse(responseCode = "400", description = "A parameter or its value is not valid; the problem names it")
    public RestResponse<Answer> suggestions(@BeanParam SuggestionRequest request, @BeanParam LanguageRequest language) {
        return answers.suggestions(publishedRemedies.index(), request.read(language))
                .response(MediaType.APPLICATION_JSON_TYPE, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
