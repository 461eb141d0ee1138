package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.delivery.channel.http.PostConfig;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/employees/{id}/addresses")
@RolesAllowed({Roles.EMPLOYEE, Roles.PLATFORM})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addresses", description = "Where a person can be reached")
public class AddressesResource {

    private final Caller caller;
    private final Contacts contacts;
    private final SaveAddresses save;
    private final JsonBody jsonBody;
    private final Set<String> trustedHosts;

    AddressesResource(Caller caller, Contacts contacts, SaveAddresses save, JsonBody jsonBody, PostConfig config) {
        this.caller = caller;
        this.contacts = contacts;
        this.save = save;
        this.jsonBody = jsonBody;
        this.trustedHosts = config.trustedHosts().orElse(Set.of());
    }

    @GET
    @Operation(
            summary = "The employee's addresses",
            description = "A platform sees the e-mail address and the Slack member of its employees, and nothing else.")
    @APIResponse(
            responseCode = "200",
            description = "The addresses; empty if there are none",
            content = @Content(schema = @Schema(implementation = AddressesView.class)))
    public AddressesView get(@PathParam("id") @Parameter(example = "me") String id) {
        return view(caller.reach(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace the employee's addresses",
            description =
                    "One that is left out is deleted. A platform sets the e-mail address and the Slack member; web "
                            + "addresses and browsers stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = AddressesView.class)))
    @APIResponse(responseCode = "400", description = "violations names each field that is wrong; nothing was changed")
    @APIResponse(responseCode = "404", description = "The employee is not enrolled, or belongs to somebody else")
    public AddressesView put(
            @PathParam("id") @Parameter(example = "me") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AddressesRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            value =
                                                                    "{\"email\": \"ana@example.org\", \"slack\": \"U012AB3CD\"}")))
                    byte[] body) {
        Person person = caller.reach(id);
        AddressesRequest wanted = jsonBody.read(body, AddressesRequest.class);
        if (caller.isPlatform() && wanted.hasWebhook()) {
            throw Problems.badRequest(
                    Violation.body("", "must not have slackWebhook or teamsWebhook, which only the employee sets"));
        }
        if (wanted.needsTls(trustedHosts)) {
            throw Problems.badRequest(Violation.body("slackWebhook", "must be an https address"));
        }
        if (!save.replace(person, wanted, !caller.isPlatform())) {
            throw Problems.notFound("employee");
        }
        return view(person);
    }

    private AddressesView view(Person person) {
        return AddressesView.of(contacts.of(person), !caller.isPlatform());
    }
}
