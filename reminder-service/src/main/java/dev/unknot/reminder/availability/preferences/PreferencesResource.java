package dev.unknot.reminder.availability.preferences;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.caching.Precondition;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** A person's preferences. They reveal when somebody is away or wants no contact, so no platform can read or set them. */
@Path("/employees/{id}/preferences")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preferences", description = "Hours, quiet times, kinds, pace, channels and language of a person")
public class PreferencesResource {

    private final Caller caller;
    private final ShowPreferences show;
    private final SavePreferences save;
    private final JsonBody jsonBody;

    PreferencesResource(Caller caller, ShowPreferences show, SavePreferences save, JsonBody jsonBody) {
        this.caller = caller;
        this.show = show;
        this.save = save;
        this.jsonBody = jsonBody;
    }

    @GET
    @Operation(
            summary = "Your preferences, and the settings in force",
            description = "Null means the platform's value or the default. inForce shows the values that the service "
                    + "uses now.")
    @APIResponse(
            responseCode = "200",
            description = "With an ETag",
            content = @Content(schema = @Schema(implementation = PreferencesView.class)))
    @APIResponse(responseCode = "404", description = "You are not enrolled yet")
    public Response get(@PathParam("id") @Parameter(example = "me") String id) {
        return shown(person(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace your preferences",
            description = "Replaces all preferences: a field that is left out returns to its default. You can send the "
                    + "answer of GET back; inForce is ignored.")
    @APIResponse(
            responseCode = "200",
            description = "Saved, and in force from now on",
            content = @Content(schema = @Schema(implementation = PreferencesView.class)))
    @APIResponse(responseCode = "400", description = "violations names each field that is wrong; nothing was changed")
    @APIResponse(responseCode = "404", description = "You are not enrolled yet")
    @APIResponse(responseCode = "412", description = "They have changed since you read them")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response put(
            @PathParam("id") @Parameter(example = "me") String id,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag of what you read", example = "\"0\"")
                    Optional<String> ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = PreferencesRequest.class))) byte[] body) {
        Person person = person(id);
        Precondition precondition = Precondition.match(ifMatch);
        precondition.requireGiven();
        save.save(person, jsonBody.read(body, PreferencesRequest.class), precondition);
        return shown(person);
    }

    private Person person(String id) {
        return caller.reach(id);
    }

    private Response shown(Person person) {
        ShowPreferences.Shown shown = show.show(person).orElseThrow(() -> Problems.notFound("employee"));
        return Response.ok(shown.view()).tag(String.valueOf(shown.version())).build();
    }
}
