package dev.unknot.reminder.engine.day;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why each slot of a day came or did not. */
@Path("/employees/{id}/slots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Day", description = "The moments of a working day, in JSON and for calendars")
public class SlotResource {

    /** The calendars from which holidays are computed do not reach to every year. */
    private static final int MOST_YEARS = 10;

    private final Caller caller;
    private final ShowDay showDay;
    private final Clock clock;

    SlotResource(Caller caller, ShowDay showDay, Clock clock) {
        this.caller = caller;
        this.showDay = showDay;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            summary = "Every slot of your day, and why it came or did not",
            description =
                    "Those to come are decided as if nothing changed, in the same way as in calendar.ics. off and quiet "
                            + "name the time in which no nudge comes.")
    @APIResponse(responseCode = "200", description = "The slots in the order in which they fall due")
    @APIResponse(responseCode = "400", description = "date is not a day within ten years of today")
    @APIResponse(responseCode = "404", description = "You are not enrolled yet")
    public SlotView.Day day(
            @PathParam("id") @Parameter(example = "me") String id,
            @QueryParam("date") @Parameter(description = "Today by default", example = "2026-11-23")
                    Optional<String> date) {
        return showDay.show(caller.reach(id), date.map(this::parse)).orElseThrow(() -> Problems.notFound("employee"));
    }

    private LocalDate parse(String text) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(today.minusYears(MOST_YEARS)) || date.isAfter(today.plusYears(MOST_YEARS))) {
                throw Problems.badRequest(Violation.query("date", "must be within ten years of today"));
            }
            return date;
        } catch (DateTimeException e) {
            throw Problems.badRequest(Violation.query("date", "must be a day such as 2026-11-23"));
        }
    }
}
