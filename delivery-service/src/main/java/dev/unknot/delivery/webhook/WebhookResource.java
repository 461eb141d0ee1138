package dev.unknot.delivery.webhook;

import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.headers.Created;
import dev.unknot.http.idempotency.Repeat;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Cursor;
import dev.unknot.http.query.PageView;
import dev.unknot.http.query.Parameters;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/webhooks")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "For platforms: endpoints that get signed events")
public class WebhookResource {

    private final Caller caller;
    private final Endpoints endpoints;
    private final AttemptLog log;
    private final JsonBody jsonBody;

    WebhookResource(Caller caller, Endpoints endpoints, AttemptLog log, JsonBody jsonBody) {
        this.caller = caller;
        this.endpoints = endpoints;
        this.log = log;
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
                    "Requests are signed according to Standard Webhooks. The secret is shown in this answer only. A repeated"
                            + " request under the same Idempotency-Key finds the endpoint that it made, without its"
                            + " secret; POST /webhooks/{id}/secret makes a new one.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = WebhookView.WithSecret.class)))
    @APIResponse(responseCode = "400", description = "violations names each field that is wrong; nothing was changed")
    @APIResponse(responseCode = "409", description = "Your organisation cannot have more endpoints")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Response add(
            @RestHeader(Repeat.HEADER) Optional<String> key,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WebhookRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            value =
                                                                    "{\"url\": \"https://example.org/unknot\", \"events\": [\"outcomes\", \"enrolment\"]}")))
                    byte[] body) {
        WebhookRequest wanted = jsonBody.read(body, WebhookRequest.class);
        Endpoints.Added added =
                endpoints.add(caller.organisation(), URI.create(wanted.url()), wanted.groups(), Repeat.of(key, body));
        return Created.at("webhooks", added.endpoint().id().toString())
                .entity(added.isNew() ? WebhookView.WithSecret.of(added.endpoint()) : WebhookView.of(added.endpoint()))
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
        return WebhookView.WithSecret.of(endpoints.rotate(endpoint(id)));
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            summary = "What was sent to an endpoint lately, the newest first",
            description = "Each attempt with its time and result, without content. Kept for three days.")
    @APIResponse(responseCode = "200", description = "One page; next leads to the page after it")
    @APIResponse(responseCode = "404", description = "Your organisation has no such endpoint")
    public PageView<AttemptView> attempts(
            @PathParam("id") UUID id,
            @RestQuery
                    @Parameter(description = "Size of a page, 1 to 200; the default is 50", example = "50")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    List<String> limit,
            @RestQuery
                    @Parameter(description = "Where the page begins: the next of the page before it")
                    @Schema(type = SchemaType.STRING)
                    List<String> cursor) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        int size = parameters.limit(limit);
        Optional<Long> before = parameters.cursor(cursor, text -> Long.valueOf(Cursor.read(text)));
        bad.refuseAny();
        PageView<AttemptLog.Logged> page = PageView.of(
                log.newest(endpoint(id).id(), before, size + 1), size, each -> Cursor.write(String.valueOf(each.id())));
        return new PageView<>(page.items().stream().map(AttemptView::of).toList(), page.next());
    }

    private Endpoint endpoint(UUID id) {
        return endpoints.find(caller.organisation(), id).orElseThrow(() -> Problems.notFound("webhook"));
    }
}
