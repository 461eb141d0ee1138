package dev.unknot.content.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.document.CatalogueReader;
import dev.unknot.content.catalogue.document.CatalogueTree;
import dev.unknot.content.catalogue.document.CatalogueWriter;
import dev.unknot.content.publication.CatalogueFormat;
import dev.unknot.content.publication.Changes;
import dev.unknot.content.publication.ImportCatalogue;
import dev.unknot.content.remedy.PublishedRemedies;
import dev.unknot.content.remedy.PublishedRemedies.Edition;
import dev.unknot.content.revision.Precondition;
import dev.unknot.content.shelf.Published;
import dev.unknot.contracts.Roles;
import dev.unknot.contracts.Vocabulary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

@Path("/catalogue")
@RolesAllowed(Roles.EDITOR)
@Tag(name = "Catalogue", description = "For editors: all published remedies as one document")
public class CatalogueResource {

    private static final String YAML = "application/yaml";
    private static final String TEXT_YAML = "text/yaml";

    private final PublishedRemedies publishedRemedies;
    private final ImportCatalogue importCatalogue;
    private final ObjectMapper mapper;
    private final Editor editor;

    CatalogueResource(
            PublishedRemedies publishedRemedies, ImportCatalogue importCatalogue, ObjectMapper mapper, Editor editor) {
        this.publishedRemedies = publishedRemedies;
        this.importCatalogue = importCatalogue;
        this.mapper = mapper;
        this.editor = editor;
    }

    @GET
    @Produces({YAML, TEXT_YAML})
    public Response yaml(Request request) {
        Edition edition = publishedRemedies.edition();
        return tagged(
                request,
                CatalogueFormat.YAML.tag(edition),
                CatalogueWriter.write(catalogue(edition)).getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(Request request) throws JsonProcessingException {
        Edition edition = publishedRemedies.edition();
        byte[] json = mapper.writeValueAsBytes(CatalogueTree.of(catalogue(edition)));
        return tagged(request, CatalogueFormat.JSON.tag(edition), json);
    }

    @PUT
    @Consumes({YAML, TEXT_YAML})
    @Produces(MediaType.APPLICATION_JSON)
    public Response replaceByYaml(
            @RestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) Optional<String> ifNoneMatch,
            InputStream body)
            throws IOException {
        return replace(Document.text(body), new Precondition(ifMatch, ifNoneMatch));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response replaceByJson(
            @RestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) Optional<String> ifNoneMatch,
            InputStream body)
            throws IOException {
        return replace(Document.json(body), new Precondition(ifMatch, ifNoneMatch));
    }

    private Response replace(String document, Precondition precondition) {
        Catalogue catalogue = new CatalogueReader(Vocabulary.released()).read(document);
        Changes changes = importCatalogue.run(catalogue, precondition, editor.author());
        return Response.ok(changes).build();
    }

    private static Catalogue catalogue(Edition edition) {
        return new Catalogue(
                edition.shelf().remedies().stream().map(Published::content).toList());
    }

    private static Response tagged(Request request, String tag, byte[] document) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(EntityTag.valueOf(tag));
        return (unchanged == null ? Response.ok(document) : unchanged)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
