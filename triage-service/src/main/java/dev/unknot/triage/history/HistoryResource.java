package dev.unknot.triage.history;

import dev.unknot.contracts.Roles;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.PageView;
import dev.unknot.http.query.Parameters;
import dev.unknot.http.signin.Caller;
import dev.unknot.triage.assessment.EraseAssessments;
import dev.unknot.triage.assessment.Place;
import dev.unknot.triage.assessment.ReadAssessments;
import dev.unknot.triage.result.AssessmentView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/employees/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Own data", description = "What triage stores of the caller: to read, to take along, to erase")
public class HistoryResource {

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

    @DELETE
    @Path("/data")
    @Operation(
            summary = "Erases everything that triage keeps of the caller, except what their platform enrolled",
            description =
                    "These are the caller's reports, so it does the same as DELETE /employees/me/assessments. Reminders that they"
                            + " paused stay paused until a clinician's clearance. What the other services keep is erased there.")
    public void eraseData() {
        erase.all(caller.person());
    }

    @GET
    @Path("/assessments")
    @Operation(summary = "The caller's own results, newest first")
    public PageView<AssessmentView> history(
            @RestQuery
                    @Parameter(description = "Size of a page, 1 to 200; the default is 50", example = "50")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    List<String> limit,
            @RestQuery
                    @Parameter(description = "Where to continue: next of the page before")
                    @Schema(type = SchemaType.STRING)
                    List<String> cursor) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        int size = parameters.limit(limit);
        Optional<Place> after = parameters.cursor(cursor, Place::read);
        bad.refuseAny();
        return read.history(caller.person(), after, size);
    }
}
