package dev.unknot.http.signin;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/** Refuses an ID token: it proves to a client who signed in, and permits nothing. */
@ApplicationScoped
@Unremovable
class AccessTokensOnly implements Validator {

    private static final String TYPE = "typ";
    private static final String ID_TOKEN = "ID";

    /** Claims that OpenID Connect Core 1.0 gives to ID tokens only. */
    private static final List<String> ONLY_IN_ID_TOKENS = List.of("nonce", "at_hash");

    @Override
    public @Nullable String validate(JwtContext context) {
        JwtClaims claims = context.getJwtClaims();
        boolean idToken = ID_TOKEN.equals(claims.getClaimValue(TYPE))
                || ONLY_IN_ID_TOKENS.stream().anyMatch(claims::hasClaim);
        return idToken ? "an ID token is no access token" : null;
    }
}
