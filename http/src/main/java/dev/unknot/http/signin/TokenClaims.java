package dev.unknot.http.signin;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What must be in a token besides its roles: an organisation and a subject that events can carry. */
final class TokenClaims {

    static final String SUBJECT = "sub";

    private static final String RULE =
            " must have 1 to 255 characters, without slash and control characters, and must not be \".\" or \"..\"";

    private TokenClaims() {}

    /** What is wrong with a token, in a whole sentence that does not repeat it; empty when nothing is. */
    static Optional<String> fault(JsonWebToken token) {
        return fault(token, Roles.ORGANISATION_CLAIM, "the organisation", Person::isId, RULE)
                .or(() -> fault(token, SUBJECT, "its holder", Person::isEmployeeId, RULE + ", nor \"me\""));
    }

    private static Optional<String> fault(
            JsonWebToken token, String claim, String meaning, Predicate<String> holds, String rule) {
        Object value = token.getClaim(claim);
        if (value == null) {
            return Optional.of("The token does not name " + meaning + ": the claim " + claim + " is missing.");
        }
        if (!(value instanceof String text)) {
            return Optional.of("The claim " + claim + " of the token, which names " + meaning + ", must be a string.");
        }
        return holds.test(text)
                ? Optional.empty()
                : Optional.of("The claim " + claim + " of the token, which names " + meaning + "," + rule + ".");
    }
}
