package dev.unknot.reminder.engine.address;

import dev.unknot.contracts.Roles;
import dev.unknot.http.headers.Created;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The person's own calendar address. */
@Path("/employees/{id}/calendar-address")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Day")
public class CalendarAddressResource {

    private final Caller caller;
    private final CalendarAddresses addresses;
    private final CalendarAddressConfig config;

    CalendarAddressResource(Caller caller, CalendarAddresses addresses, CalendarAddressConfig config) {
        this.caller = caller;
        this.addresses = addresses;
        this.config = config;
    }

    /**
     * The answer.
     *
     * @param address to subscribe to in a calendar program; shown only now
     */
    public record CalendarAddress(String address) {}

    @POST
    @Operation(
            summary = "Get a secret address for your calendar program",
            description =
                    "Whoever has the address can read your next seven days, in neutral words: no complaint, no place and no remedy."
                            + " It is shown once and stored only as a hash. A new address replaces the old one, which then opens"
                            + " nothing.")
    @APIResponse(
            responseCode = "201",
            description = "The new address",
            content = @Content(schema = @Schema(implementation = CalendarAddress.class)))
    @APIResponse(responseCode = "404", description = "You are not enrolled yet")
    public Response renew(@PathParam("id") @Parameter(example = "me") String id) {
        Secret secret = addresses.renew(caller.reach(id)).orElseThrow(() -> Problems.notFound("employee"));
        String file = secret.text() + ".ics";
        return Created.at("calendars", file)
                .entity(new CalendarAddress(config.publicUrl() + "/calendars/" + file))
                .build();
    }

    @DELETE
    @Operation(
            summary = "End your calendar address",
            description = "The address stops working. Does nothing if you have none.")
    @APIResponse(responseCode = "204", description = "Ended")
    public void end(@PathParam("id") @Parameter(example = "me") String id) {
        addresses.end(caller.reach(id));
    }
}
