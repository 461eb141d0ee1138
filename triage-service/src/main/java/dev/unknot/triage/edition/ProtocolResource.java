package dev.unknot.triage.edition;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import dev.unknot.triage.language.LanguageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/protocol")
@RolesAllowed({Roles.EMPLOYEE, Roles.EDITOR, Roles.PLATFORM, Roles.HR})
@Tag(name = "Protocol", description = "The rules, questions and sources that decide")
public class ProtocolResource {

    private final Caller caller;
    private final CallersProtocol protocol;

    ProtocolResource(Caller caller, CallersProtocol protocol) {
        this.caller = caller;
        this.protocol = protocol;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Findings, questions, rules and sources of the version in force, or of another loaded version")
    public ProtocolView read(
            @Parameter(description = "Another loaded version", example = "2026.11.3") @QueryParam("version")
                    Optional<String> version,
            @BeanParam LanguageRequest language) {
        Person person = caller.person();
        return ProtocolView.of(version.map(wanted -> protocol.version(wanted, person, language.wanted())
                        .orElseThrow(() -> Problems.notFound("version of the protocol")))
                .orElseGet(() -> protocol.inForce(person, language.wanted())));
    }
}
