package dev.unknot.reminder.enrolment.scim;

import static dev.unknot.reminder.enrolment.scim.ScimUsersResource.SCIM;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import dev.unknot.contracts.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an identity provider can do here, and many changes at once. */
@Path("/scim/v2")
@RolesAllowed(Roles.PLATFORM)
@Produces({SCIM, MediaType.APPLICATION_JSON})
@Tag(name = "SCIM")
public class ScimResource {

    private static final String BULK = """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],
             "Operations": [{"method": "DELETE", "path": "/Users/ana"}]}""";

    private final ScimRequests requests;

    ScimResource(ScimRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("/Bulk")
    @Consumes({SCIM, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Many changes in one request",
            description = "Up to 1,000 operations and 2 MiB. Each is made or refused separately.")
    @APIResponse(
            responseCode = "200",
            description = "A BulkResponse of RFC 7644 with a status for each operation",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "413", description = "Too many operations, or too large")
    public Response bulk(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = SCIM,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            example = BULK))
                    byte[] body) {
        return requests.write(HttpMethod.POST, "/Bulk", body);
    }

    @GET
    @Path("/ServiceProviderConfig")
    @Operation(summary = "What this service supports of SCIM")
    @APIResponse(
            responseCode = "200",
            description = "A ServiceProviderConfig of RFC 7643",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    public Response serviceProviderConfig() {
        return requests.list("/ServiceProviderConfig", Map.of());
    }

    @GET
    @Path("/ResourceTypes")
    @Operation(summary = "The kinds of resources: users")
    @APIResponse(
            responseCode = "200",
            description = "A ListResponse of RFC 7644",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    public Response resourceTypes() {
        return requests.list("/ResourceTypes", Map.of());
    }

    @GET
    @Path("/ResourceTypes/{id}")
    @Operation(summary = "One kind of resources")
    @APIResponse(
            responseCode = "200",
            description = "A ResourceType of RFC 7643",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is no such kind")
    public Response resourceType(@PathParam("id") @Parameter(example = "User") String id) {
        return requests.one(HttpMethod.GET, "/ResourceTypes", id);
    }

    @GET
    @Path("/Schemas")
    @Operation(summary = "The attributes of users")
    @APIResponse(
            responseCode = "200",
            description = "A ListResponse of RFC 7644",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    public Response schemas() {
        return requests.list("/Schemas", Map.of());
    }

    @GET
    @Path("/Schemas/{id}")
    @Operation(summary = "One schema")
    @APIResponse(
            responseCode = "200",
            description = "A Schema of RFC 7643",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is no such schema")
    public Response schema(
            @PathParam("id") @Parameter(example = "urn:ietf:params:scim:schemas:core:2.0:User") String id) {
        return requests.one(HttpMethod.GET, "/Schemas", id);
    }
}
