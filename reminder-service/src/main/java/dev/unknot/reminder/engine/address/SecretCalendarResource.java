package dev.unknot.reminder.engine.address;

import dev.unknot.contracts.Person;
import dev.unknot.http.caching.EntityTags;
import dev.unknot.http.problem.Problems;
import dev.unknot.reminder.engine.day.ShowCalendar;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** A calendar by its secret address. The secret is in the path, so neither path nor secret may be logged. */
@Path("/calendars/{secret}.ics")
@PermitAll
@Tag(name = "Day")
public class SecretCalendarResource {

    private static final String FORMAT = "text/calendar;charset=UTF-8";

    private final CalendarAddresses addresses;
    private final ReadingLimit limit;
    private final ShowCalendar showCalendar;

    SecretCalendarResource(CalendarAddresses addresses, ReadingLimit limit, ShowCalendar showCalendar) {
        this.addresses = addresses;
        this.limit = limit;
        this.showCalendar = showCalendar;
    }

    @GET
    @Produces(FORMAT)
    @Operation(
            summary = "The next seven days of the person who has this address",
            description =
                    "The same as calendar.ics, for programs that cannot sign in. Ask with If-None-Match, and not more often than"
                            + " REFRESH-INTERVAL says.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar document, with an ETag",
            content = @Content(mediaType = FORMAT, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "You have it already")
    @APIResponse(responseCode = "404", description = "The address is unknown or was deleted")
    @APIResponse(responseCode = "429", description = "Too many requests; Retry-After says how long to wait")
    public Response read(
            @PathParam("secret") String secret, @RestHeader(HttpHeaders.IF_NONE_MATCH) List<String> ifNoneMatch) {
        Person person = addresses.opened(new Secret(secret)).orElseThrow(() -> Problems.notFound("calendar"));
        limit.count(person);
        String document = showCalendar.show(person).orElseThrow(() -> Problems.notFound("calendar"));
        EntityTag tag = EntityTags.of(document);
        Response.ResponseBuilder answer = EntityTags.isKnown(ifNoneMatch, tag)
                ? Response.notModified(tag)
                : Response.ok(document).tag(tag);
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
