package dev.unknot.reminder.personaldata;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own data. */
@Path("/employees/{id}/data")
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Own data", description = "What reminder stores of the caller: to take along, to erase")
@Produces(MediaType.APPLICATION_JSON)
public class DataResource {

    private final Caller caller;
    private final EraseData eraseData;

    DataResource(Caller caller, EraseData eraseData) {
        this.caller = caller;
        this.eraseData = eraseData;
    }

    @DELETE
    @Operation(
            summary = "Erase everything that reminder keeps of you, except your enrolment",
            description =
                    "Your plan is deleted and you get no nudges until you report a complaint or save preferences. An urgent result still"
                            + " pauses exercises until a clinician has seen you. Data in the other services has to be erased there.")
    @APIResponse(
            responseCode = "200",
            description = "Erased; messages say what that means, in your language",
            content = @Content(schema = @Schema(implementation = ErasedView.class)))
    @APIResponse(responseCode = "404", description = "Nothing is known of you")
    public ErasedView erase(@PathParam("id") @Parameter(example = "me") String id) {
        return eraseData.erase(caller.reach(id)).orElseThrow(() -> Problems.notFound("employee"));
    }
}
