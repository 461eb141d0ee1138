package dev.unknot.content.editing;

import dev.unknot.content.catalogue.document.CatalogueReader;
import dev.unknot.content.catalogue.document.CatalogueTree;
import dev.unknot.content.publication.PublishDraft;
import dev.unknot.content.publication.SaveDraft;
import dev.unknot.content.publication.WithdrawRemedy;
import dev.unknot.content.revision.Precondition;
import dev.unknot.content.revision.Revision;
import dev.unknot.contracts.Roles;
import dev.unknot.contracts.Vocabulary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/remedies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@Tag(name = "Editing", description = "For editors: drafts, publication, withdrawal and history of a remedy")
public class EditingResource {

    private final SaveDraft saveDraft;
    private final PublishDraft publishDraft;
    private final WithdrawRemedy withdrawRemedy;
    private final Editor editor;

    EditingResource(SaveDraft saveDraft, PublishDraft publishDraft, WithdrawRemedy withdrawRemedy, Editor editor) {
        this.saveDraft = saveDraft;
        this.publishDraft = publishDraft;
        this.withdrawRemedy = withdrawRemedy;
        this.editor = editor;
    }

    @GET
    @Path("/{slug}/draft")
    public Response draft(@RestPath String slug) {
        Revision latest = Revision.latest(Slug.require(slug))
                .orElseThrow(() -> new NotFoundException("There never was a remedy " + slug + "."));
        return Response.ok(CatalogueTree.of(latest.content()))
                .header(HttpHeaders.ETAG, latest.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(
            @RestPath String slug,
            @RestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) Optional<String> ifNoneMatch,
            InputStream body)
            throws IOException {
        Precondition precondition = new Precondition(ifMatch, ifNoneMatch);
        precondition.requireGiven();
        var remedy = new CatalogueReader(Vocabulary.released()).readRemedy(Slug.require(slug), Document.json(body));
        Revision saved = saveDraft.run(remedy, precondition, editor.author());
        return ifNoneMatch.isPresent()
                ? answer(Response.created(URI.create("/remedies/" + slug + "/draft")), saved)
                : answer(Response.ok(), saved);
    }

    @POST
    @Path("/{slug}/publication")
    public Response publish(@RestPath String slug, @RestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
        Precondition precondition = Precondition.match(ifMatch);
        precondition.requireGiven();
        return answer(Response.ok(), publishDraft.run(Slug.require(slug), precondition, editor.author()));
    }

    @DELETE
    @Path("/{slug}")
    public Response withdraw(@RestPath String slug, @RestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
        Precondition precondition = Precondition.match(ifMatch);
        precondition.requireGiven();
        withdrawRemedy.run(Slug.require(slug), precondition, editor.author());
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder builder, Revision revision) {
        return builder.entity(RevisionView.of(revision))
                .header(HttpHeaders.ETAG, revision.tag())
                .build();
    }
}
