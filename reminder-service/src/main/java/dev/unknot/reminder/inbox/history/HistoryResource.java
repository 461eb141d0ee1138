package dev.unknot.reminder.inbox.history;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The history, which is the person's own. */
@Path("/employees/{id}/history")
@Tag(name = "History", description = "What a person did and how it felt")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private final Caller caller;
    private final ReadHistory readHistory;

    HistoryResource(Caller caller, ReadHistory readHistory) {
        this.caller = caller;
        this.readHistory = readHistory;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            summary = "What the caller did and skipped, how it felt and how much it hurt, by day in the caller's zone",
            description = "Days are kept for five weeks. A day without anything is left out.")
    public HistoryView history(
            @PathParam("id") @Parameter(example = "me") String id,
            @RestQuery
                    @Parameter(description = "the first day, at most 91 days before to; the default is four weeks")
                    @Schema(type = SchemaType.STRING, format = "date")
                    List<String> from,
            @RestQuery
                    @Parameter(description = "the last day; the default is today")
                    @Schema(type = SchemaType.STRING, format = "date")
                    List<String> to) {
        return readHistory.read(caller.reach(id), from, to).orElseThrow(() -> Problems.notFound("employee"));
    }
}
