package dev.unknot.http.signin;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The holder of the bearer token. Its claims were checked before any resource asks for them. */
@RequestScoped
public class Caller {

    private static final String SELF = "me";

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    public String organisation() {
        return token.getClaim(Roles.ORGANISATION_CLAIM);
    }

    /** The id of the caller themself, whatever their role. */
    public String subject() {
        return token.getClaim(TokenClaims.SUBJECT);
    }

    /** The caller as an employee. */
    public Person person() {
        return new Person(organisation(), subject());
    }

    public boolean isPlatform() {
        return identity.hasRole(Roles.PLATFORM);
    }

    /**
     * The employee that a path means: the caller themself by the own id or {@code me}, or for a platform anybody of its
     * organisation.
     *
     * @param id as in the path, decoded
     * @throws HttpProblem 404 for anybody else, 400 when a platform sends what is no id of an employee
     */
    public Person reach(String id) {
        if (isPlatform()) {
            return of(id);
        }
        if (id.equals(SELF) || id.equals(subject())) {
            return person();
        }
        throw Problems.notFound("employee");
    }

    /** Whether what belongs to this person is within the caller's reach. */
    public boolean owns(Person person) {
        return person.organisation().equals(organisation())
                && (isPlatform() || person.employee().equals(subject()));
    }

    /** When the token expires. */
    public Instant until() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    private Person of(String id) {
        if (id.equals(SELF)) {
            throw Problems.badRequest(
                    Violation.path("id", "must name an employee; \"me\" stands for an employee who calls themself"));
        }
        if (!Person.isEmployeeId(id)) {
            throw Problems.badRequest(
                    Violation.path(
                            "id",
                            "must have 1 to 255 characters, without slash and control characters, and must not be \".\" or \"..\""));
        }
        return new Person(organisation(), id);
    }
}
