package dev.unknot.content.editing;

import dev.unknot.content.revision.Approval;
import dev.unknot.content.revision.Revision;
import dev.unknot.contracts.Roles;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Cursor;
import dev.unknot.http.query.PageView;
import dev.unknot.http.query.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/drafts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@Tag(name = "Editing")
@ForEditors
public class DraftsResource {

    @GET
    @Operation(
            summary = "All drafts that wait for approval or publication",
            description = "By slug: who wrote each and when, and who approved it.")
    @APIResponse(
            responseCode = "200",
            description = "One page of drafts",
            content = @Content(example = RemedyExample.DRAFTS))
    @APIResponse(responseCode = "400", description = "A parameter or its value is not valid; the problem names it")
    public RestResponse<PageView<DraftView>> drafts(
            @RestQuery
                    @Parameter(description = "The page size.", example = "50")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    List<String> limit,
            @RestQuery @Parameter(description = "The next of the previous page.") @Schema(type = SchemaType.STRING)
                    List<String> cursor) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        int most = parameters.limit(limit);
        String after = parameters.cursor(cursor, DraftsResource::slug).orElse("");
        bad.refuseAny();
        return RestResponse.ResponseBuilder.ok(page(after, most))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static PageView<DraftView> page(String after, int limit) {
        // One more than requested shows whether there is a next page.
        List<Revision> found = Revision.drafts(after, limit + 1);
        Map<String, List<String>> approvers = Approval.approvers(found);
        return PageView.of(
                found.stream()
                        .map(draft -> DraftView.of(draft, approvers.getOrDefault(draft.slug, List.of())))
                        .toList(),
                limit,
                last -> Cursor.write(last.slug()));
    }

    private static String slug(String cursor) {
        String slug = Cursor.read(cursor);
        if (!Slug.isValid(slug)) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return slug;
    }
}
