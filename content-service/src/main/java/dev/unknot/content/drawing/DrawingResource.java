package dev.unknot.content.drawing;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.drawing.svg.Theme;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.remedy.PublishedRemedies;
import dev.unknot.http.caching.EntityTagged;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Parameters;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/drawings")
@Tag(name = "Drawings")
@EntityTagged
public class DrawingResource {

    private static final String SVG = "image/svg+xml";
    private static final Map<String, Theme> THEMES = Map.of("light", Theme.LIGHT, "dark", Theme.DARK);

    private final Drawings drawings;
    private final PublishedRemedies publishedRemedies;

    DrawingResource(Drawings drawings, PublishedRemedies publishedRemedies) {
        this.drawings = drawings;
        this.publishedRemedies = publishedRemedies;
    }

    @GET
    @Path("/{name:[a-z0-9-]+}.svg")
    @Produces(SVG)
    // Open to all: an img element cannot send a token, and a drawing contains no personal data.
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "The drawing of a remedy",
            description = "Shows the position, marks the parts of the body that are worked, and gives the direction "
                    + "of movement. No token is needed, so that a page can show it in an img element. Its title "
                    + "describes it in words.")
    @APIResponse(
            responseCode = "200",
            description = "The drawing, 200 by 200 units",
            content =
                    @Content(
                            mediaType = SVG,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "drawing",
                                            value = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 200\" "
                                                    + "role=\"img\" xml:lang=\"en\"><title>A person leans with straight "
                                                    + "arms on a wall.</title><!-- shapes --></svg>")))
    @APIResponse(responseCode = "304", description = "Unchanged since the response that If-None-Match names")
    @APIResponse(responseCode = "400", description = "A parameter is not known or wrong; the problem names it")
    @APIResponse(responseCode = "404", description = "There is no such drawing")
    public Response drawing(
            @RestPath @Parameter(example = "calf-wall-stretch") String name,
            @RestQuery
                    @Parameter(
                            description = "The colours: light or dark. The default follows the viewer's colour scheme.",
                            example = "dark")
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"light", "dark"})
                    List<String> theme,
            @RestQuery
                    @Parameter(
                            description = "The language of the title, as a BCP 47 tag; the default is English.",
                            example = "en")
                    @Schema(type = SchemaType.STRING)
                    List<String> lang) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        Optional<Theme> colours = parameters.single("theme", theme, DrawingResource::theme, "must be light or dark");
        Optional<String> language =
                parameters.single("lang", lang, DrawingResource::tag, "must be a language tag such as en or de-AT");
        bad.refuseAny();
        Title title = Title.of(name, remedy(name), language.orElse(RemedyContent.ENGLISH));
        return drawings.find(name, colours.orElse(Theme.AUTO), title)
                .map(drawn -> answer(drawn, title))
                .orElseThrow(() -> Problems.notFound("drawing"));
    }

    private Optional<RemedyContent> remedy(String name) {
        return publishedRemedies.index().remedy(name).map(PublishedRemedy::content);
    }

    private static Response answer(DrawnSvg drawn, Title title) {
        return Response.ok(drawn.bytes(), SVG)
                .tag(drawn.tag())
                .header(HttpHeaders.CONTENT_LANGUAGE, title.language())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                // Pages of any origin may show it.
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private static Theme theme(String name) {
        return Optional.ofNullable(THEMES.get(name)).orElseThrow(IllegalArgumentException::new);
    }

    private static String tag(String text) {
        if (!text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")) {
            throw new IllegalArgumentException("not a language tag");
        }
        return text;
    }
}
