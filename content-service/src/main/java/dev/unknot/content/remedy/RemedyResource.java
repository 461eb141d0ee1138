package dev.unknot.content.remedy;

import dev.unknot.content.query.BadParameters;
import dev.unknot.content.query.PageView;
import dev.unknot.content.query.Parameters;
import dev.unknot.content.shelf.Position;
import dev.unknot.content.shelf.Published;
import dev.unknot.content.shelf.Shelf;
import dev.unknot.contracts.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/remedies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.EMPLOYEE, Roles.HR, Roles.EDITOR, Roles.PLATFORM})
@Tag(name = "Remedies")
public class RemedyResource {

    private final PublishedRemedies publishedRemedies;

    RemedyResource(PublishedRemedies publishedRemedies) {
        this.publishedRemedies = publishedRemedies;
    }

    @GET
    @Operation(
            summary = "Remedies that fit",
            description = "Every filter narrows the list; several values of one filter mean any of them, and an empty "
                    + "value counts as not given. Remedies for the named area come before those for the whole body, "
                    + "better evidence first, then the shorter.")
    @APIResponse(responseCode = "200", description = "One page of remedies")
    @APIResponse(responseCode = "304", description = "The page is still what the If-None-Match header names")
    @APIResponse(responseCode = "400", description = "A parameter or word is not known; the problem names it")
    public PageView<RemedyView> list(@BeanParam RemedyRequest request) {
        RemedyRequest.Asked asked = request.read();
        Shelf shelf = publishedRemedies.shelf();
        // One more than asked for tells whether there is a next page.
        List<Published> found = asked.after()
                .map(last -> shelf.find(asked.filter(), last))
                .orElseGet(() -> shelf.find(asked.filter()))
                .limit(asked.limit() + 1L)
                .toList();
        List<Published> page = found.subList(0, Math.min(asked.limit(), found.size()));
        return new PageView<>(
                page.stream()
                        .map(remedy -> RemedyView.of(remedy, asked.language()))
                        .toList(),
                found.size() > page.size()
                        ? Optional.of(Position.of(page.get(page.size() - 1)).cursor())
                        : Optional.empty());
    }

    @GET
    @Path("/{slug}")
    @Operation(summary = "One remedy")
    @APIResponse(responseCode = "200", description = "The remedy")
    @APIResponse(responseCode = "304", description = "It is still what the If-None-Match header names")
    @APIResponse(responseCode = "404", description = "There is no such remedy, or it was withdrawn")
    public RemedyView one(
            @RestPath @Parameter(example = "neck-finger-press") String slug,
            @RestQuery
                    @Parameter(description = "The language wanted, as a BCP 47 tag; English stands in.", example = "en")
                    @Schema(type = SchemaType.STRING)
                    List<String> lang) {
        BadParameters bad = new BadParameters();
        Language language = Language.read(new Parameters(bad), lang);
        bad.refuseAny();
        return publishedRemedies
                .shelf()
                .remedy(slug)
                .map(remedy -> RemedyView.of(remedy, language))
                .orElseThrow(
                        () -> new NotFoundException("There is no such remedy; GET /remedies lists all there are."));
    }
}
