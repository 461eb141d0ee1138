package dev.unknot.content.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.document.CatalogueReader;
import dev.unknot.content.catalogue.document.CatalogueTree;
import dev.unknot.content.catalogue.document.CatalogueWriter;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.publication.CatalogueFormat;
import dev.unknot.content.publication.ImportAsEditor;
import dev.unknot.content.remedy.PublishedRemedies;
import dev.unknot.content.remedy.PublishedRemedies.Edition;
import dev.unknot.contracts.Roles;
import dev.unknot.http.caching.EntityTagged;
import dev.unknot.http.caching.Precondition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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

@EntityTagged
@ForEditors
@Path("/catalogue")
@RolesAllowed(Roles.EDITOR)
@Tag(name = "Catalogue", description = "For editors: all published remedies as one document")
public class CatalogueResource {

    private static final String YAML = "application/yaml";
    private static final String TEXT_YAML = "text/yaml";

    /** The first is the default. */
    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    MediaType.valueOf(YAML), MediaType.valueOf(TEXT_YAML), MediaType.APPLICATION_JSON_TYPE)
            .build();

    private final PublishedRemedies publishedRemedies;
    private final ImportAsEditor importAsEditor;
    private final ObjectMapper mapper;
    private final Documents documents;
    private final Editor editor;

    CatalogueResource(
            PublishedRemedies publishedRemedies,
            ImportAsEditor importAsEditor,
            ObjectMapper mapper,
            Documents documents,
            Editor editor) {
        this.documents = documents;
        this.publishedRemedies = publishedRemedies;
        this.importAsEditor = importAsEditor;
        this.mapper = mapper;
        this.editor = editor;
    }

    @GET
    @Produces({YAML, TEXT_YAML, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "All published remedies as one document",
            description = "In canonical form: the same remedies always give the same bytes. PUT accepts it.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue; the ETag identifies the edition",
            content = @Content(mediaType = YAML, example = RemedyExample.YAML))
    @APIResponse(responseCode = "304", description = "Unchanged since the response that If-None-Match names")
    public Response export(Request request) throws JsonProcessingException {
        Variant wanted = Objects.requireNonNull(request.selectVariant(FORMATS), "Accept was checked before");
        Edition edition = publishedRemedies.edition();
        CatalogueFormat format = wanted.getMediaType().equals(MediaType.APPLICATION_JSON_TYPE)
                ? CatalogueFormat.JSON
                : CatalogueFormat.YAML;
        return Response.ok(document(edition, format), wanted)
                .tag(format.name(edition))
                .build();
    }

    @PUT
    @Consumes({YAML, TEXT_YAML})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace the whole catalogue",
            description = "In one transaction: changed remedies are published, missing ones are withdrawn, "
                    + "unchanged ones are not touched. Drafts of other remedies stay. If anything would be published, "
                    + "two editors must send the same document; after the first, nothing has changed yet. At most "
                    + "16 MiB.")
    @RequestBody(
            required = true,
            content = {@Content(mediaType = YAML, example = RemedyExample.YAML)})
    @APIResponse(
            responseCode = "200",
            description = "The number of changed remedies",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = RemedyExample.CHANGES))
    @APIResponse(
            responseCode = "202",
            description = "The number of remedies that change as soon as another editor sends the same document",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = RemedyExample.CHANGES))
    @APIResponse(
            responseCode = "400",
            description = "The document has faults or breaks safety rules; violations lists each by line and field")
    @APIResponse(responseCode = "412", description = "The catalogue was changed after it was read")
    @APIResponse(responseCode = "413", description = "The document is too large")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response replaceByYaml(
            @RestHeader(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag of the catalogue that was read", example = "\"17-yaml\"")
                    Optional<String> ifMatch,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Parameter(description = "* if nothing is published yet")
                    Optional<String> ifNoneMatch,
            InputStream body)
            throws IOException {
        return replace(documents.yamlCatalogue(body), new Precondition(ifMatch, ifNoneMatch));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response replaceByJson(
            @RestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) Optional<String> ifNoneMatch,
            InputStream body)
            throws IOException {
        return replace(documents.jsonCatalogue(body), new Precondition(ifMatch, ifNoneMatch));
    }

    private Response replace(String document, Precondition precondition) {
        Catalogue catalogue = CatalogueReader.released().read(document);
        ImportAsEditor.Outcome outcome = importAsEditor.run(catalogue, precondition, editor.author());
        return Response.status(outcome.waits() ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(outcome.changes())
                .header(HttpHeaders.ETAG, CatalogueFormat.YAML.tag(publishedRemedies.edition()))
                .build();
    }

    private byte[] document(Edition edition, CatalogueFormat format) throws JsonProcessingException {
        Catalogue catalogue = new Catalogue(edition.index().remedies().stream()
                .map(PublishedRemedy::content)
                .toList());
        return switch (format) {
            case YAML -> CatalogueWriter.write(catalogue).getBytes(StandardCharsets.UTF_8);
            case JSON -> mapper.writeValueAsBytes(CatalogueTree.of(catalogue));
        };
    }
}
