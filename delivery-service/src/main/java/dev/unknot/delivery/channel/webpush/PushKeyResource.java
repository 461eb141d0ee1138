package dev.unknot.delivery.channel.webpush;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/push/key")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addresses")
public class PushKeyResource {

    private final WebPushConfig config;

    PushKeyResource(WebPushConfig config) {
        this.config = config;
    }

    /**
     * The public key.
     *
     * @param key a point of the curve P-256, uncompressed, in base64url
     */
    public record PushKey(String key) {}

    @GET
    @Operation(
            summary = "The key that a browser subscribes with",
            description = "Pass it to PushManager.subscribe as applicationServerKey.")
    @APIResponse(
            responseCode = "200",
            description = "The public key",
            content = @Content(schema = @Schema(implementation = PushKey.class)))
    @APIResponse(responseCode = "404", description = "This installation does not send web push")
    public PushKey key() {
        return config.publicKey()
                .filter(key -> !key.isBlank())
                .map(PushKey::new)
                .orElseThrow(() -> Problems.notFound("push key"));
    }
}
