package dev.unknot.content.editing;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.drawing.Drawings;
import dev.unknot.content.drawing.DrawnSvg;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.remedy.LanguageRequest;
import dev.unknot.content.remedy.PublishedRemedies;
import dev.unknot.content.remedy.Reader;
import dev.unknot.content.remedy.RemedyView;
import dev.unknot.content.revision.Revision;
import dev.unknot.content.schemaorg.HowTo;
import dev.unknot.contracts.Roles;
import dev.unknot.http.caching.Answer;
import dev.unknot.http.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/remedies/{slug}/draft/preview")
@RolesAllowed(Roles.EDITOR)
@ForEditors
@Tag(name = "Editing")
public class PreviewResource {

    private static final String SVG = "image/svg+xml";

    private final PublishedRemedies publishedRemedies;
    private final Drawings drawings;

    PreviewResource(PublishedRemedies publishedRemedies, Drawings drawings) {
        this.publishedRemedies = publishedRemedies;
        this.drawings = drawings;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The latest revision of a remedy, as a person would get it",
            description = "The same JSON as GET /remedies/{slug}, the same JSON-LD, or the drawing as SVG. version is "
                    + "the one that publication would announce, and publishedAt is when the revision was written.")
    @APIResponse(
            responseCode = "200",
            description = "The remedy; the ETag identifies the revision, for approval and publication",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RemedyView.class)),
                @Content(mediaType = Answer.JSON_LD, schema = @Schema(implementation = HowTo.class)),
                @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "404",
            description = "There is no such remedy, or, for SVG, it names no drawing that exists")
    public Response preview(
            @RestPath @Parameter(example = "desk-nap") String slug, @BeanParam LanguageRequest language) {
        Revision latest = LatestRevision.of(slug);
        Reader reader = language.read();
        RemedyView view =
                RemedyView.of(published(latest), publishedRemedies.index(), reader.language(), reader.country());
        return answer(latest, view, MediaType.APPLICATION_JSON, view.language());
    }

    // The lower source quality makes JSON the default for */*.
    @GET
    @Produces(Answer.JSON_LD + ";qs=0.5")
    @Operation(hidden = true)
    public Response howTo(@RestPath String slug, @BeanParam LanguageRequest language) {
        Revision latest = LatestRevision.of(slug);
        String spoken = language(latest.content(), language);
        return answer(latest, HowTo.of(published(latest), publishedRemedies.index(), spoken), Answer.JSON_LD, spoken);
    }

    @GET
    @Produces(SVG + ";qs=0.4")
    @Operation(hidden = true)
    public Response drawing(@RestPath String slug, @BeanParam LanguageRequest language) {
        Revision latest = LatestRevision.of(slug);
        String spoken = language(latest.content(), language);
        return drawings.overview(latest.content(), spoken)
                .map(DrawnSvg::bytes)
                .map(svg -> answer(latest, svg, SVG, spoken))
                .orElseThrow(() -> Problems.notFound("drawing"));
    }

    /** The revision as if it were published now. */
    private static PublishedRemedy published(Revision revision) {
        int version = revision.state == Revision.State.PUBLISHED ? revision.version : revision.version + 1;
        return new PublishedRemedy(revision.content(), version, revision.madeAt);
    }

    private static String language(RemedyContent content, LanguageRequest language) {
        return language.read().language().among(content.texts().keySet());
    }

    private static Response answer(Revision revision, Object entity, String type, String language) {
        return Response.ok(entity, type)
                .header(HttpHeaders.ETAG, revision.tag())
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                // What is not published yet stays with the editor.
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
