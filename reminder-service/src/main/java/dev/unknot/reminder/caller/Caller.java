package dev.unknot.reminder.caller;

import dev.unknot.contracts.Roles;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The bearer of the token. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    public String organisation() {
        return Optional.<String>ofNullable(token.getClaim(Roles.ORGANISATION_CLAIM))
                .filter(organisation -> !organisation.isBlank())
                .orElseThrow(() -> new ForbiddenException("the token names no organisation (claim org)"));
    }

    /**
     * The employee meant by {@code id}: the caller themself, or any of a platform's organisation.
     *
     * @throws NotFoundException for anybody else
     */
    public String reach(String id) {
        if (isPlatform()) {
            return id;
        }
        if (id.equals("me") || id.equals(token.getSubject())) {
            return token.getSubject();
        }
        throw new NotFoundException("there is no such employee");
    }

    /** When the token expires. */
    public Instant until() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    public boolean isPlatform() {
        return identity.hasRole(Roles.PLATFORM);
    }

    /** Whether what belongs to this employee is within the caller's reach. */
    public boolean owns(String organisation, String employee) {
        return organisation.equals(organisation()) && (isPlatform() || employee.equals(token.getSubject()));
    }
}
