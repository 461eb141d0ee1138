package dev.unknot.triage.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.contracts.Roles;
import dev.unknot.http.body.StrictJson;
import dev.unknot.http.signin.Caller;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.edition.CallersProtocol;
import dev.unknot.triage.language.LanguageRequest;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.result.AllowedRemedies;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The CDS Hooks endpoints. Discovery is open, as the specification requires. A report needs the employee's own token,
 * and nothing is stored.
 */
@Path("/cds-services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CDS Hooks", description = "A card with the urgency for a clinical system; nothing is stored")
public class CdsServicesResource {

    private final Caller caller;
    private final CallersProtocol protocol;
    private final AllowedRemedies remedies;
    private final Clock clock;

    CdsServicesResource(Caller caller, CallersProtocol protocol, AllowedRemedies remedies, Clock clock) {
        this.caller = caller;
        this.protocol = protocol;
        this.remedies = remedies;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(summary = "The CDS Hooks services that are offered")
    public Services discover() {
        return Services.ours();
    }

    @POST
    @Path("/" + Services.REPORT)
    @RolesAllowed(Roles.EMPLOYEE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A card with the urgency of the reported symptoms and the reasons; nothing is stored")
    public Cards report(
            @BeanParam LanguageRequest language,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = SchemaType.OBJECT)))
                    byte[] body) {
        Protocol inForce = protocol.inForce(caller.person(), language.wanted());
        JsonNode request = StrictJson.tree(body, name -> HookReader.knows(inForce, name));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Report report = HookReader.report(inForce, request, today);
        Decision decision = Assessor.decide(inForce, report.facts());
        return Cards.of(
                inForce, decision, remedies.suggest(inForce, decision, report).remedies());
    }
}
