package dev.unknot.content.editing;

import dev.unknot.content.catalogue.document.CatalogueTree;
import dev.unknot.content.editing.PageRequest.Page;
import dev.unknot.content.revision.Approval;
import dev.unknot.content.revision.Revision;
import dev.unknot.contracts.Roles;
import dev.unknot.http.caching.EntityTagged;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.query.Cursor;
import dev.unknot.http.query.PageView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/remedies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@Tag(name = "Editing")
@EntityTagged
@ForEditors
public class HistoryResource {

    @GET
    @Path("/{slug}/history")
    @Operation(summary = "Every revision of a remedy, newest first", description = "Revisions are never deleted.")
    @APIResponse(
            responseCode = "200",
            description = "One page of revisions",
            content = @Content(example = RemedyExample.HISTORY))
    @APIResponse(responseCode = "404", description = "There is no such remedy")
    public PageView<RevisionView> history(@RestPath String slug, @BeanParam PageRequest request) {
        Slug.require(slug);
        Page<Integer> asked = request.read(Integer::parseInt);
        return page(slug, asked.after().orElse(Integer.MAX_VALUE), asked.limit());
    }

    @GET
    @Path("/{slug}/history/{number: [1-9][0-9]{0,8}}")
    @Operation(
            summary = "The content of one revision",
            description = "In the format that PUT accepts. To restore it, send it as a new draft.")
    @APIResponse(responseCode = "200", description = "The remedy", content = @Content(example = RemedyExample.JSON))
    @APIResponse(responseCode = "404", description = "There is no such revision")
    public Map<String, Object> revision(@RestPath String slug, @RestPath int number) {
        return Revision.numbered(Slug.require(slug), number)
                .map(revision -> CatalogueTree.of(revision.content()))
                .orElseThrow(() -> Problems.notFound("revision"));
    }

    private static PageView<RevisionView> page(String slug, int before, int limit) {
        // One more than requested shows whether there is a next page.
        List<Revision> found = Revision.before(slug, before, limit + 1);
        if (found.isEmpty() && Revision.latest(slug).isEmpty()) {
            throw Problems.notFound("remedy");
        }
        Map<Integer, List<String>> approvers = Approval.approvers(slug);
        return PageView.of(
                found.stream()
                        .map(revision -> RevisionView.of(revision, approvers.getOrDefault(revision.number, List.of())))
                        .toList(),
                limit,
                last -> Cursor.write(Integer.toString(last.number())));
    }
}
