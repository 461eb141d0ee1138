package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.headers.Created;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/employees/me/push-subscriptions")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addresses")
public class PushSubscriptionResource {

    /** Each nudge goes to all of a person's browsers. */
    private static final int MOST = 20;

    private final Caller caller;
    private final Contacts contacts;
    private final Recipients recipients;
    private final JsonBody jsonBody;

    PushSubscriptionResource(Caller caller, Contacts contacts, Recipients recipients, JsonBody jsonBody) {
        this.caller = caller;
        this.contacts = contacts;
        this.recipients = recipients;
        this.jsonBody = jsonBody;
    }

    /** A browser that gets nudges from now on. */
    public record Added(UUID id) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Send nudges to this browser",
            description =
                    "Takes the browser's PushSubscription as it is. Send it at each visit: browsers change theirs without "
                            + "saying so. The same one again adds nothing, so no Idempotency-Key is needed. You have "
                            + "at most 20; the one sent longest ago makes way for a new one.")
    @APIResponse(
            responseCode = "201",
            description = "Added, or known already",
            content = @Content(schema = @Schema(implementation = Added.class)))
    @APIResponse(responseCode = "404", description = "You are not enrolled yet")
    public Response add(
            @RequestBody(content = @Content(schema = @Schema(implementation = PushSubscriptionRequest.class)))
                    byte[] body) {
        PushSubscriptionRequest request = jsonBody.read(body, PushSubscriptionRequest.class);
        Person person = caller.person();
        if (!recipients.isKnown(person)) {
            throw Problems.notFound("employee");
        }
        UUID id = contacts.add(person, Channel.WEB_PUSH, request.subscription().value(), true);
        contacts.keep(person, Channel.WEB_PUSH, id, MOST);
        return Created.at("employees", "me", "push-subscriptions", id.toString())
                .entity(new Added(id))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Send no more nudges to a browser")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "You have no such browser")
    public void delete(@PathParam("id") UUID id) {
        if (!contacts.delete(caller.person(), id)) {
            throw Problems.notFound("push subscription");
        }
    }
}
