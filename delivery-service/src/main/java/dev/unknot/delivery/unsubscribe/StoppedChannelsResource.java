package dev.unknot.delivery.unsubscribe;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The channels that the caller stopped by the link in a message. */
@Path("/employees/me/stopped-channels")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Unsubscribe")
public class StoppedChannelsResource {

    private final Caller caller;
    private final StoppedChannels stopped;

    StoppedChannelsResource(Caller caller, StoppedChannels stopped) {
        this.caller = caller;
        this.stopped = stopped;
    }

    /** The channels, by key; {@code email-digest} for the summaries by e-mail. */
    public record StoppedView(
            @Schema(implementation = String[].class) List<Stoppable> items) {}

    @GET
    @Operation(summary = "The channels that you stopped with the link in a message")
    public StoppedView list() {
        return new StoppedView(stopped.of(caller.person()));
    }

    @DELETE
    @Path("{channel}")
    @Operation(summary = "Turn a stopped channel on again")
    @APIResponse(responseCode = "204", description = "The channel is on again")
    @APIResponse(responseCode = "404", description = "You did not stop this channel")
    public void start(@PathParam("channel") @Parameter(example = "email") String channel) {
        boolean started = Stoppable.find(channel)
                .filter(each -> stopped.start(caller.person(), each))
                .isPresent();
        if (!started) {
            throw Problems.notFound("stopped channel");
        }
    }
}
