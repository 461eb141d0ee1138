package dev.unknot.delivery.webhook;

import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.headers.Created;
import dev.unknot.http.idempotency.Repeat;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.query.PageView;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

@Path("/webhooks")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookResource {

    private final Caller caller;
    private final Endpoints endpoints;
    private final JsonBody jsonBody;

    WebhookResource(Caller caller, Endpoints endpoints, JsonBody jsonBody) {
        this.caller = caller;
        this.endpoints = endpoints;
        this.jsonBody = jsonBody;
    }

    @GET
    @Operation(summary = "Your organisation's endpoints, oldest first")
    public PageView<WebhookView> list() {
        return new PageView<>(
                endpoints.of(caller.organisation()).stream()
                        .map(WebhookView::of)
                        .toList(),
                Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add an endpoint",
            description =
                    "Requests are signed according to Standard Webhooks. The secret is shown in this answer only.")
    @APIResponse(
            responseCode = "201",
            description = "Added; the same request under the same Idempotency-Key gives the same answer",
            content = @Content(schema = @Schema(implementation = WebhookView.WithSecret.class)))
    @APIResponse(responseCode = "400", description = "violations names each field that is wrong; nothing was changed")
    public Response add(
            @RestHeader(Repeat.HEADER) Optional<String> key,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WebhookRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            value =
                                                                    "{\"url\": \"https://example.org/unknot\", \"events\": [\"nudges\"]}")))
                    byte[] body) {
        WebhookRequest wanted = jsonBody.read(body, WebhookRequest.class);
        Endpoint added =
                endpoints.add(caller.organisation(), URI.create(wanted.url()), wanted.events(), Repeat.of(key, body));
        return Created.at("webhooks", added.id().toString())
                .entity(WebhookView.WithSecret.of(added))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete an endpoint", description = "Nothing is sent to it from now on.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "Your organisation has no such endpoint")
    public void delete(@PathParam("id") UUID id) {
        if (!endpoints.delete(caller.organisation(), id)) {
            throw Problems.notFound("webhook");
        }
    }

    @POST
    @Path("{id}/secret")
    @Operation(
            summary = "Replace the secret of an endpoint",
            description =
                    "For a day, requests are signed with the old secret too. A disabled endpoint is enabled again.")
    @APIResponse(
            responseCode = "200",
            description = "The new secret, shown in this answer only",
            content = @Content(schema = @Schema(implementation = WebhookView.WithSecret.class)))
    @APIResponse(responseCode = "404", description = "Your organisation has no such endpoint")
    public WebhookView.WithSecret rotate(@PathParam("id") UUID id) {
        Endpoint endpoint = endpoints.find(caller.organisation(), id).orElseThrow(() -> Problems.notFound("webhook"));
        return WebhookView.WithSecret.of(endpoints.rotate(endpoint));
    }
}
