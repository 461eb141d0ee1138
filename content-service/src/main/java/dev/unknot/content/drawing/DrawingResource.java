package dev.unknot.content.drawing;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.drawing.sketch.Position;
import dev.unknot.content.drawing.sketch.Sketch;
import dev.unknot.content.drawing.svg.Skin;
import dev.unknot.content.drawing.svg.Theme;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.remedy.PublishedRemedies;
import dev.unknot.http.caching.EntityTagged;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Parameters;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
@Tag(name = "Drawings", description = "Pictures of the remedies; open to everybody")
@EntityTagged
public class DrawingResource {

    private static final String SVG = "image/svg+xml";
    private static final String WRONG_LANGUAGE = "must be a language tag such as en or de-AT";
    private static final String NOT_DRAWN =
            "This remedy has no drawing, because a picture would not help. Show its text "
                    + "alone; the remedy itself has no field drawing.";
    private static final String NOT_ANIMATED =
            "This drawing does not move. Leave out position, or ask for overview, " + "start or end.";
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
            description = "Shows how the movement begins and ends, marks the parts of the body that are worked, and "
                    + "gives the direction of movement. No token is needed, so that a page can show it in an img "
                    + "element. Its title describes it in words.")
    @APIResponse(
            responseCode = "200",
            description = "The drawing, a square",
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
    @APIResponse(
            responseCode = "404",
            description =
                    "There is no such drawing, or the remedy has none, or it does not move; the problem says which")
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
                            description = "The colour of skin and hair: a, b or c, from light to dark. The default is "
                                    + "no natural colour.",
                            example = "b")
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"a", "b", "c"})
                    List<String> skin,
            @RestQuery
                    @Parameter(
                            description = "What is shown of the movement: its start, its end, or both in turn "
                                    + "(animated), which only some drawings have. The default is the end with the "
                                    + "start behind it.",
                            example = "start")
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"overview", "start", "end", "animated"})
                    List<String> position,
            @RestQuery
                    @Parameter(
                            description = "The language of the title, as a BCP 47 tag; the default is English.",
                            example = "en")
                    @Schema(type = SchemaType.STRING)
                    List<String> lang) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        Optional<Theme> colours = parameters.single("theme", theme, DrawingResource::theme, "must be light or dark");
        Optional<Skin> person = parameters.single("skin", skin, DrawingResource::skin, "must be a, b or c");
        Optional<Position> moment = parameters.single(
                "position", position, DrawingResource::position, "must be overview, start, end or animated");
        Optional<String> language = parameters.single("lang", lang, DrawingResource::tag, WRONG_LANGUAGE);
        bad.refuseAny();
        Position shown = moment.orElse(Position.OVERVIEW);
        Sketch sketch = drawings.find(name).orElseThrow(() -> missing(name));
        if (shown == Position.ANIMATED && !sketch.animated()) {
            throw Problems.of(ProblemType.NOT_FOUND, NOT_ANIMATED);
        }
        Title title = Title.of(sketch, shown, remedy(sketch.remedy()), language.orElse(RemedyContent.ENGLISH));
        return answer(drawings.draw(sketch, shown, colours.orElse(Theme.AUTO), person.orElse(Skin.LAKE), title), title);
    }

    @GET
    @Path("/{remedy:[a-z0-9-]+}")
    @Produces(MediaType.APPLICATION_JSON)
    // Open to all, like the drawings that it names.
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "Which drawing shows which step of a remedy",
            description = "Each position of the movement with the number of its step, the address of its drawing and "
                    + "its description. No token is needed.")
    @APIResponse(responseCode = "200", description = "The drawings, in the order of the steps")
    @APIResponse(responseCode = "304", description = "Unchanged since the response that If-None-Match names")
    @APIResponse(responseCode = "400", description = "A parameter is not known or wrong; the problem names it")
    @APIResponse(
            responseCode = "404",
            description = "There is no such remedy, or it has no drawing; the problem says which")
    public DrawingsView drawings(
            @RestPath @Parameter(example = "calf-wall-stretch") String remedy,
            @RestQuery
                    @Parameter(
                            description = "The language of the descriptions, as a BCP 47 tag; the default is English.",
                            example = "en")
                    @Schema(type = SchemaType.STRING)
                    List<String> lang) {
        BadParameters bad = new BadParameters();
        Optional<String> language = new Parameters(bad).single("lang", lang, DrawingResource::tag, WRONG_LANGUAGE);
        bad.refuseAny();
        return remedy(remedy)
                .filter(content -> content.drawing().isPresent())
                .map(content -> DrawingsView.of(content, drawings.of(content), language.orElse(RemedyContent.ENGLISH)))
                .orElseThrow(() -> missing(remedy));
    }

    private HttpProblem missing(String name) {
        return remedy(name).isPresent() ? Problems.of(ProblemType.NOT_FOUND, NOT_DRAWN) : Problems.notFound("drawing");
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

    private static Skin skin(String key) {
        return Skin.natural(key).orElseThrow(IllegalArgumentException::new);
    }

    private static Position position(String key) {
        return Position.of(key).orElseThrow(IllegalArgumentException::new);
    }

    private static String tag(String text) {
        if (!text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")) {
            throw new IllegalArgumentException("not a language tag");
        }
        return text;
    }
}
