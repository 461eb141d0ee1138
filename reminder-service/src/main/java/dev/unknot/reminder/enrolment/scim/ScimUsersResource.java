package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import dev.unknot.contracts.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users, for an identity provider. */
@Path("/scim/v2/Users")
@RolesAllowed(Roles.PLATFORM)
@Produces({ScimUsersResource.SCIM, MediaType.APPLICATION_JSON})
@Consumes({ScimUsersResource.SCIM, MediaType.APPLICATION_JSON})
@Tag(name = "SCIM", description = "People as identity providers manage them, by RFC 7644")
public class ScimUsersResource {

    static final String SCIM = "application/scim+json";

    static final String USERS = "/Users";

    private static final String USER = """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "externalId": "ana", "userName": "ana@example.org",
             "name": {"givenName": "Ana", "familyName": "Ruiz"}, "emails": [{"type": "work", "value": "ana@example.org"}],
             "timezone": "Europe/Madrid", "locale": "es-ES", "active": true}""";

    private static final String PATCH_ACTIVE = """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations": [{"op": "replace", "path": "active", "value": false}]}""";

    private static final String SEARCH = """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": "userName eq \\"ana@example.org\\""}""";

    private final ScimRequests requests;

    ScimUsersResource(ScimRequests requests) {
        this.requests = requests;
    }

    @GET
    @Operation(
            summary = "Your organisation's users",
            description =
                    "Only those whom your identity provider created. Filters compare id, userName, externalId, emails, active,"
                            + " department, timezone and meta; names, addresses and user names with eq and ne only, because just a hash"
                            + " of them can be searched. Deactivated users are not in the list; read them by id.")
    @APIResponse(
            responseCode = "200",
            description = "A ListResponse of RFC 7644; without users when nobody is found",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    public Response list(@BeanParam UserQuery query) {
        return requests.list(USERS, query.given());
    }

    @POST
    @Operation(
            summary = "Enrol a user",
            description =
                    "externalId, or userName without one, must be the sub of the person's tokens; it becomes the id.")
    @APIResponse(
            responseCode = "201",
            description = "The user",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "409", description = "A user with this externalId or userName exists")
    public Response create(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = SCIM,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            example = USER))
                    byte[] body) {
        return requests.write(HttpMethod.POST, USERS, body);
    }

    @POST
    @Path("/.search")
    @Operation(summary = "Your organisation's users, with the query in the body")
    @APIResponse(
            responseCode = "200",
            description = "A ListResponse of RFC 7644",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    public Response search(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = SCIM,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            example = SEARCH))
                    byte[] body) {
        return requests.write(HttpMethod.POST, USERS + "/.search", body);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One user")
    @APIResponse(
            responseCode = "200",
            description = "The user; without names and addresses if deactivated",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is no such user in your organisation")
    public Response get(@PathParam("id") @Parameter(example = "ana") String id) {
        return requests.one(HttpMethod.GET, USERS, id);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Replace a user",
            description = "With active false the person leaves, and everything about them is erased in all services.")
    @APIResponse(
            responseCode = "200",
            description = "The user",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "412", description = "If-Match names another version than the present one")
    public Response replace(
            @PathParam("id") @Parameter(example = "ana") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = SCIM,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            example = USER))
                    byte[] body) {
        return requests.write(HttpMethod.PUT, USERS, id, body);
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            summary = "Change a user",
            description =
                    "With active false the person leaves, and everything about them is erased in all services; with active"
                            + " true they are enrolled again.")
    @APIResponse(
            responseCode = "200",
            description = "The user",
            content = @Content(mediaType = SCIM, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "412", description = "If-Match names another version than the present one")
    public Response change(
            @PathParam("id") @Parameter(example = "ana") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = SCIM,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            example = PATCH_ACTIVE))
                    byte[] body) {
        return requests.write(HttpMethod.PATCH, USERS, id, body);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a user", description = "The person leaves, and the id is unknown afterwards.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is no such user in your organisation")
    public Response delete(@PathParam("id") @Parameter(example = "ana") String id) {
        return requests.one(HttpMethod.DELETE, USERS, id);
    }
}
