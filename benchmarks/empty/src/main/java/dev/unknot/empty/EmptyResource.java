package dev.unknot.empty;

import dev.unknot.contracts.Roles;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A constant, once for everybody and once behind the sign-in and roles of the services. */
@Path("/empty")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class EmptyResource {

    private static final String NOTHING = "{}";

    @GET
    public String open() {
        return NOTHING;
    }

    @GET
    @Path("/signed-in")
    @RolesAllowed({Roles.EMPLOYEE, Roles.HR, Roles.EDITOR, Roles.PLATFORM})
    public String signedIn() {
        return NOTHING;
    }
}
