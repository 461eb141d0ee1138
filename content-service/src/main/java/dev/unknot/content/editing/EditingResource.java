package dev.unknot.content.editing;

import dev.unknot.content.catalogue.document.CatalogueReader;
import dev.unknot.content.catalogue.document.CatalogueTree;
import dev.unknot.content.publication.ApproveDraft;
import dev.unknot.content.publication.PublishDraft;
import dev.unknot.content.publication.SaveDraft;
import dev.unknot.content.publication.WithdrawRemedy;
import dev.unknot.content.revision.Approval;
import dev.unknot.content.revision.Revision;
import dev.unknot.contracts.Roles;
import dev.unknot.http.caching.Precondition;
import dev.unknot.http.headers.Created;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/remedies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@ForEditors
@Tag(name = "Editing", description = "For editors: drafts, publication, withdrawal and history of a remedy")
public class EditingResource {

    private final SaveDraft saveDraft;
    private final ApproveDraft approveDraft;
    private final PublishDraft publishDraft;
    private final WithdrawRemedy withdrawRemedy;
    private final Documents documents;
    private final Editor editor;

    EditingResource(
            SaveDraft saveDraft,
            ApproveDraft approveDraft,
            PublishDraft publishDraft,
            WithdrawRemedy withdrawRemedy,
            Documents documents,
            Editor editor) {
        this.documents = documents;
        this.saveDraft = saveDraft;
        this.approveDraft = approveDraft;
        this.publishDraft = publishDraft;
        this.withdrawRemedy = withdrawRemedy;
        this.editor = editor;
    }

    @GET
    @Path("/{slug}/draft")
    @Operation(
            summary = "The latest revision of a remedy",
            description = "The draft if there is one, otherwise the published or withdrawn content. To change it, "
                    + "send it back with PUT and its ETag as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The remedy; the ETag identifies the revision",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = RemedyExample.JSON))
    @APIResponse(responseCode = "404", description = "There is no such remedy")
    public Response draft(@RestPath @Parameter(example = "desk-nap") String slug) {
        Revision latest = LatestRevision.of(slug);
        return Response.ok(CatalogueTree.of(latest.content()))
                .header(HttpHeaders.ETAG, latest.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save a draft",
            description = "The published remedy does not change until the draft is published. The fields "
                    + "are those of the catalogue document, except that the remedy contains its "
                    + "sources; the key of a source must mean the same in every published remedy. A "
                    + "draft equal to the latest revision writes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = RemedyExample.JSON))
    @APIResponse(
            responseCode = "200",
            description = "Saved as the next revision",
            content = @Content(example = RemedyExample.DRAFT))
    @APIResponse(
            responseCode = "201",
            description = "Saved as the first revision of a new remedy",
            content = @Content(example = RemedyExample.DRAFT))
    @APIResponse(
            responseCode = "400",
            description = "The draft has faults or breaks safety rules; violations lists each by line and field")
    @APIResponse(
            responseCode = "409",
            description = "A published remedy uses the key of a source for a different source, a harder variant does "
                    + "not fit, or the draft keeps the review of other content")
    @APIResponse(responseCode = "412", description = "It was changed or created after it was read")
    @APIResponse(responseCode = "428", description = "If-Match, or If-None-Match: * for a new remedy, is missing")
    public Response save(
            @RestPath @Parameter(example = "desk-nap") String slug,
            @RestHeader(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag of the revision that was read", example = "\"3\"")
                    Optional<String> ifMatch,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Parameter(description = "* to create a new remedy")
                    Optional<String> ifNoneMatch,
            InputStream body)
            throws IOException {
        Precondition precondition = new Precondition(ifMatch, ifNoneMatch);
        precondition.requireGiven();
        var remedy = CatalogueReader.released().readRemedy(Slug.require(slug), documents.remedy(body));
        Revision saved = saveDraft.run(remedy, precondition, editor.author());
        return ifNoneMatch.isPresent()
                ? answer(Created.at("remedies", slug, "draft"), saved)
                : answer(Response.ok(), saved);
    }

    @POST
    @Path("/{slug}/approval")
    @Operation(
            summary = "Approve the draft",
            description = "By another editor than its author. A change after it needs a new approval.")
    @APIResponse(responseCode = "200", description = "Approved", content = @Content(example = RemedyExample.APPROVAL))
    @APIResponse(responseCode = "404", description = "There is no such remedy")
    @APIResponse(
            responseCode = "409",
            description = "There is no draft, you wrote it yourself, or it breaks a safety rule")
    @APIResponse(responseCode = "412", description = "It was changed after it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response approve(
            @RestPath @Parameter(example = "desk-nap") String slug,
            @RestHeader(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag of the revision that was read", example = "\"3\"")
                    Optional<String> ifMatch) {
        Precondition precondition = Precondition.match(ifMatch);
        precondition.requireGiven();
        return answer(Response.ok(), approveDraft.run(Slug.require(slug), precondition, editor.author()));
    }

    @POST
    @Path("/{slug}/publication")
    @Operation(
            summary = "Publish the draft",
            description = "All readers see it from now on, and the event remedy-published announces the next version. "
                    + "The draft must have been approved by another editor than its author, or be published by one.")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(example = RemedyExample.PUBLICATION))
    @APIResponse(responseCode = "404", description = "There is no such remedy")
    @APIResponse(
            responseCode = "409",
            description =
                    "There is no draft to publish, no other editor has looked at it, it breaks a safety rule, or a "
                            + "published remedy uses the key of a source for a different source")
    @APIResponse(responseCode = "412", description = "It was changed after it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response publish(
            @RestPath @Parameter(example = "desk-nap") String slug,
            @RestHeader(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag of the revision that was read", example = "\"3\"")
                    Optional<String> ifMatch) {
        Precondition precondition = Precondition.match(ifMatch);
        precondition.requireGiven();
        return answer(Response.ok(), publishDraft.run(Slug.require(slug), precondition, editor.author()));
    }

    @DELETE
    @Path("/{slug}")
    @Operation(
            summary = "Withdraw a remedy",
            description = "It is no longer served, and the event remedy-withdrawn announces the next version. A "
                    + "draft that was never published is discarded without an event. PUT and publication "
                    + "restore the remedy.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "There is no such remedy")
    @APIResponse(responseCode = "409", description = "It is already withdrawn")
    @APIResponse(responseCode = "412", description = "It was changed after it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response withdraw(
            @RestPath @Parameter(example = "desk-nap") String slug,
            @RestHeader(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag of the revision that was read", example = "\"3\"")
                    Optional<String> ifMatch) {
        Precondition precondition = Precondition.match(ifMatch);
        precondition.requireGiven();
        withdrawRemedy.run(Slug.require(slug), precondition, editor.author());
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder builder, Revision revision) {
        return builder.entity(RevisionView.of(revision, Approval.approvers(revision)))
                .header(HttpHeaders.ETAG, revision.tag())
                .build();
    }
}
