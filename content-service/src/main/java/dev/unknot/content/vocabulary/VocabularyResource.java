package dev.unknot.content.vocabulary;

import dev.unknot.contracts.Roles;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.http.caching.EntityTagged;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.EMPLOYEE, Roles.HR, Roles.EDITOR, Roles.PLATFORM})
@Tag(name = "Vocabulary", description = "The keys that filters and remedies use, with their labels")
@EntityTagged
public class VocabularyResource {

    @GET
    @Operation(
            summary = "All keys that filters and remedies use",
            description = "Areas, kinds, tools, causes, conditions and cautions: each key with its label by language.")
    @APIResponse(responseCode = "200", description = "The vocabulary")
    @APIResponse(responseCode = "304", description = "Unchanged since the response that If-None-Match names")
    public Vocabulary vocabulary() {
        return Vocabulary.released();
    }
}
