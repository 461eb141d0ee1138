package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Roles;
import dev.unknot.delivery.recipient.OwnAddresses;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/employees/me/data")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own data", description = "What delivery stores of the caller: to take along, to erase")
public class ErasureResource {

    private final Caller caller;
    private final OwnAddresses addresses;

    ErasureResource(Caller caller, OwnAddresses addresses) {
        this.caller = caller;
        this.addresses = addresses;
    }

    @DELETE
    @Operation(
            summary = "Erase the caller's addresses and deliveries",
            description = "You stay enrolled. Your platform may send your addresses again.")
    @APIResponse(responseCode = "204", description = "Erased")
    public void erase() {
        addresses.erase(caller.person());
    }
}
