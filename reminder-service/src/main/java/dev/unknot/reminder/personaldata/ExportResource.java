package dev.unknot.reminder.personaldata;

import dev.unknot.contracts.Roles;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that reminder keeps of the caller. */
@Path("/employees/{id}/export")
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Own data")
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {

    private final Caller caller;
    private final ExportData exportData;

    ExportResource(Caller caller, ExportData exportData) {
        this.caller = caller;
        this.exportData = exportData;
    }

    @GET
    @Operation(
            summary = "Everything that reminder keeps of you",
            description =
                    "As a file. It contains only the parts that have data: enrolment, preferences, plan, reports, programme,"
                            + " nudges with their outcomes, slots, stillToCome, checkIns, history, pause, movedBreak, activity,"
                            + " ownCalendar, calendarAddress and learning.")
    @APIResponse(
            responseCode = "200",
            description = "One JSON document",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response export(@PathParam("id") @Parameter(example = "me") String id) {
        return Response.ok(exportData.export(caller.reach(id)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"unknot-reminder.json\"")
                .build();
    }
}
