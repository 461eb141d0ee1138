package dev.unknot.triage.history;

import dev.unknot.contracts.Roles;
import dev.unknot.triage.assessment.Cursor;
import dev.unknot.triage.assessment.EraseAssessments;
import dev.unknot.triage.assessment.HistoryView;
import dev.unknot.triage.assessment.ReadAssessments;
import dev.unknot.triage.caller.Caller;
import dev.unknot.triage.problem.Problems;
import dev.unknot.triage.problem.Problems.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/employees/me")
@RolesAllowed(Roles.EMPLOYEE)
public class HistoryResource {

    private static final int MOST = 200;

    private final Caller caller;
    private final ReadAssessments read;
    private final ExportAssessments export;
    private final EraseAssessments erase;

    HistoryResource(Caller caller, ReadAssessments read, ExportAssessments export, EraseAssessments erase) {
        this.caller = caller;
        this.read = read;
        this.export = export;
        this.erase = erase;
    }

    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Everything that is stored about the caller")
    public ExportView export() {
        return export.export(caller.person());
    }

    @DELETE
    @Path("/assessments")
    @Operation(
            summary = "Erases all of the caller's reports; reminders that they paused stay paused until a clinician's "
                    + "clearance")
    public void erase() {
        erase.all(caller.person());
    }

    @GET
    @Path("/assessments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The caller's own results, newest first")
    public HistoryView history(
            @QueryParam("limit") @DefaultValue("50") String limit, @QueryParam("cursor") Optional<String> cursor) {
        return read.history(caller.person(), cursor.map(Cursor::of), limit(limit));
    }

    private static int limit(String text) {
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST) {
            throw Problems.badRequest(Violation.query("limit", "must be a number from 1 to " + MOST));
        }
        return Integer.parseInt(text);
    }
}
