package dev.unknot.delivery.settings;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/channels/{channel}")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels", description = "For platforms: the settings of a channel")
public class SettingsResource {

    private final Caller caller;
    private final Settings settings;
    private final JsonBody jsonBody;

    SettingsResource(Caller caller, Settings settings, JsonBody jsonBody) {
        this.caller = caller;
        this.settings = settings;
        this.jsonBody = jsonBody;
    }

    @GET
    @Operation(
            summary = "Your organisation's settings of a channel",
            description = "Secrets are never shown; secretsSet names those that are set.")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = SettingsView.class)))
    public SettingsView get(@PathParam("channel") @Parameter(example = "email") String channel) {
        return view(channel(channel));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace your organisation's settings of a channel",
            description = "A secret that is left out stays as it is; every other field that is left out is removed.")
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = SettingsView.class)))
    @APIResponse(responseCode = "400", description = "violations names each field that is wrong; nothing was changed")
    public SettingsView put(
            @PathParam("channel") @Parameter(example = "email") String channel,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SettingsRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            value =
                                                                    "{\"from\": \"breaks@example.org\", \"fromName\": \"Breaks\"}")))
                    byte[] body) {
        Channel found = channel(channel);
        SettingsRequest wanted = jsonBody.read(body, SettingsRequest.class);
        settings.save(caller.organisation(), found, wanted.enabled().orElse(true), wanted.checked(found));
        return view(found);
    }

    private SettingsView view(Channel channel) {
        return SettingsView.of(settings.of(caller.organisation(), channel));
    }

    private static Channel channel(String name) {
        return Channel.find(name).filter(Settings.SET_UP::contains).orElseThrow(() -> Problems.notFound("channel"));
    }
}
