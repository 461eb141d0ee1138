package dev.unknot.content.editing;

import dev.unknot.content.editing.PageRequest.Page;
import dev.unknot.content.revision.Approval;
import dev.unknot.content.revision.Revision;
import dev.unknot.contracts.Roles;
import dev.unknot.http.query.Cursor;
import dev.unknot.http.query.PageView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    public RestResponse<PageView<DraftView>> drafts(@BeanParam PageRequest request) {
        Page<String> asked = request.read(DraftsResource::slug);
        return RestResponse.ResponseBuilder.ok(page(asked.after().orElse(""), asked.limit()))
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

    private static String slug(String slug) {
        if (!Slug.isValid(slug)) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return slug;
    }
}
