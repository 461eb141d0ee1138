package dev.unknot.triage.caller;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the person out of the bearer token; a token without an organisation reaches nothing. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    public Person person() {
        String organisation = token.getClaim(Roles.ORGANISATION_CLAIM);
        String employee = token.getSubject();
        if (organisation == null || organisation.isBlank() || employee == null || employee.isBlank()) {
            throw new ForbiddenException("The token names no employee of an organisation.");
        }
        return new Person(organisation, employee);
    }
}
