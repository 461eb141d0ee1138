package dev.unknot.triage.edition;

import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/protocol")
@RolesAllowed({Roles.EMPLOYEE, Roles.EDITOR, Roles.PLATFORM, Roles.HR})
public class ProtocolResource {

    private final Editions editions;

    ProtocolResource(Editions editions) {
        this.editions = editions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Findings, questions, rules and sources of the version in force, or of another loaded version")
    public ProtocolView read(@QueryParam("version") Optional<String> version) {
        return ProtocolView.of(version.map(wanted ->
                        editions.version(wanted).orElseThrow(() -> Problems.notFound("version of the protocol")))
                .orElseGet(editions::inForce));
    }
}
