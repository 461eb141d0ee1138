package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Roles;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Many people at once. */
@Path("/employees")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "For platforms: who is enrolled")
public class PeopleResource {

    static final String LINES = "application/x-ndjson";

    private final Caller caller;
    private final EnrolPeople enrolPeople;

    PeopleResource(Caller caller, EnrolPeople enrolPeople) {
        this.caller = caller;
        this.enrolPeople = enrolPeople;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, LINES})
    @Operation(
            summary = "Enrol up to 10,000 people",
            description =
                    "As a JSON array, or as one JSON object a line. Each person is enrolled or changed separately, as with PUT:"
                            + " results has one result for each, in the same order. Sending the same again changes nothing, so no"
                            + " Idempotency-Key is needed.")
    @APIResponse(
            responseCode = "200",
            description = "The result for each person",
            content = @Content(schema = @Schema(implementation = PeopleResults.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is not a list of 1 to 10,000 people; nothing was changed")
    public PeopleResults post(
            @RestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(type = SchemaType.ARRAY, implementation = PersonRequest.class),
                                        example =
                                                "[{\"employee\": \"ann\", \"zone\": \"Europe/Berlin\", \"language\": \"de\"}]"),
                                @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING))
                            })
                    byte[] body) {
        return enrolPeople.enrol(
                caller.organisation(), type.startsWith(LINES) ? PeopleBody.ofLines(body) : PeopleBody.ofArray(body));
    }
}
