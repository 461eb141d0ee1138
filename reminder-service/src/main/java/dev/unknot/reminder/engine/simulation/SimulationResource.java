package dev.unknot.reminder.engine.simulation;

import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's days, played without sending anything. */
@Path("/simulations")
@Tag(name = "Simulations", description = "A person's days, played without sending anything")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
public class SimulationResource {

    private static final String EXAMPLE = """
            {
              "from": "2026-12-07",
              "to": "2026-12-08",
              "employee": {"zone": "Europe/Berlin", "language": "de", "country": "DE"},
              "preferences": {
                "quietHours": {"from": "12:00", "to": "13:00"},
                "channels": ["slack", "email"],
                "channelSettings": [{"channel": "email", "afterMinutes": 15, "words": "full"}]
              },
              "reports": [
                {"level": "SELF_CARE", "completedAt": "2026-12-07T08:10:00Z", "area": "neck", "causes": ["sitting-still"],
                 "stage": "days"}
              ],
              "activity": [
                {"type": "meeting-started", "at": "2026-12-07T13:00:00Z", "expectedEnd": "2026-12-07T14:30:00Z"},
                {"type": "break-taken", "at": "2026-12-08T09:40:00Z", "minutes": 10}
              ],
              "languages": ["en", "de", "es"]
            }
            """;

    private final Caller caller;
    private final Simulate simulate;
    private final JsonBody jsonBody;

    SimulationResource(Caller caller, Simulate simulate, JsonBody jsonBody) {
        this.caller = caller;
        this.simulate = simulate;
        this.jsonBody = jsonBody;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Play up to 14 days of a person without sending anything",
            description =
                    "Takes what a platform would send about a person and answers with every slot of these days: what "
                            + "becomes of it and why, and for each nudge the channels, the times and the words. The service decides as it "
                            + "does for employees, with the remedies that are published now, except that nothing is learned or "
                            + "withheld by chance. Nobody is nudged, and nothing is stored or logged. Each employee has minutes of their "
                            + "own, so a real day has its nudges at other minutes; variant shows some.")
    @APIResponse(
            responseCode = "200",
            description = "Every slot of these days",
            content = @Content(schema = @Schema(implementation = SimulationView.class)))
    @APIResponse(responseCode = "400", description = "violations names each field that is wrong")
    public SimulationView post(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SimulationRequest.class),
                                            examples =
                                                    @ExampleObject(name = "a report and a meeting", value = EXAMPLE)))
                    byte[] body) {
        return simulate.simulate(caller.organisation(), jsonBody.read(body, SimulationRequest.class));
    }
}
