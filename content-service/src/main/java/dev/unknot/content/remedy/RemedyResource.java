package dev.unknot.content.remedy;

import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.schemaorg.HowTo;
import dev.unknot.contracts.Roles;
import dev.unknot.http.caching.Answer;
import dev.unknot.http.caching.EntityTagged;
import dev.unknot.http.problem.Problems;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/remedies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.EMPLOYEE, Roles.HR, Roles.EDITOR, Roles.PLATFORM})
@Tag(name = "Remedies", description = "Published remedies: search, filters and each in full")
@EntityTagged
public class RemedyResource {

    private static final MediaType JSON_LD = MediaType.valueOf(Answer.JSON_LD);
    private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    private final PublishedRemedies publishedRemedies;
    private final RemedyAnswers answers;

    RemedyResource(PublishedRemedies publishedRemedies, RemedyAnswers answers) {
        this.publishedRemedies = publishedRemedies;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "Remedies that fit",
            description = "Filters are combined with AND, and several values of one filter with OR; an empty value "
                    + "is ignored. Remedies for the named area come before those for the whole body, better "
                    + "evidence first, then the shorter. With q, the best matches come first, each with "
                    + "highlights. With updatedSince, the items are changes of the catalogue, oldest first, withdrawn "
                    + "remedies among them. A remedy that changes while you page comes again at the end. Next time, ask "
                    + "with the updatedAt of the last item; what comes again has the version that you know.")
    @APIResponse(
            responseCode = "200",
            description = "One page of remedies, or of changes with updatedSince",
            content = @Content(schema = @Schema(anyOf = {RemedyPageView.class, RemedyChangesView.class})))
    @APIResponse(responseCode = "304", description = "Unchanged since the response that If-None-Match names")
    @APIResponse(responseCode = "400", description = "A parameter or its value is not valid; the problem names it")
    public Uni<RestResponse<Answer>> list(@BeanParam RemedyRequest request, @BeanParam LanguageRequest language) {
        Uni<Answer> page = request.isFollowing()
                ? Uni.createFrom().item(answers.changes(publishedRemedies.edition(), request.readFollowing(language)))
                : answers.page(publishedRemedies.index(), request.read(language));
        return page.map(answer -> answer.response(MediaType.APPLICATION_JSON_TYPE, HttpHeaders.ACCEPT_LANGUAGE));
    }

    @GET
    @Path("/{slug}")
    @NonBlocking
    @Operation(summary = "One remedy", description = "As JSON, or as a schema.org HowTo in JSON-LD.")
    @APIResponse(
            responseCode = "200",
            description = "The remedy",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RemedyView.class)),
                @Content(mediaType = Answer.JSON_LD, schema = @Schema(implementation = HowTo.class))
            })
    @APIResponse(responseCode = "304", description = "Unchanged since the response that If-None-Match names")
    @APIResponse(responseCode = "404", description = "There is no such remedy, or it was withdrawn")
    public RestResponse<Answer> one(
            @RestPath @Parameter(example = "neck-finger-press") String slug, @BeanParam LanguageRequest language) {
        RemedyIndex index = publishedRemedies.index();
        Reader reader = language.read();
        return answers.remedy(index, there(index, slug), reader.language(), reader.country())
                .response(MediaType.APPLICATION_JSON_TYPE, VARY);
    }

    // The lower source quality makes JSON the default for */*.
    @GET
    @Path("/{slug}")
    @Produces(Answer.JSON_LD + ";qs=0.5")
    @NonBlocking
    @Operation(hidden = true)
    public RestResponse<Answer> howTo(@RestPath String slug, @BeanParam LanguageRequest language) {
        RemedyIndex index = publishedRemedies.index();
        return answers.howTo(index, there(index, slug), language.read().language())
                .response(JSON_LD, VARY);
    }

    private static PublishedRemedy there(RemedyIndex index, String slug) {
        return index.remedy(slug).orElseThrow(() -> Problems.notFound("remedy"));
    }
}
