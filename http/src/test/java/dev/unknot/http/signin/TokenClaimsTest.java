package dev.unknot.http.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class TokenClaimsTest {

    @Test
    void bothClaimsMustBeStringsThatEventsCarry() {
        assertThat(TokenClaims.fault(token(Map.of("org", "acme", "sub", "auth0|5f7c"))))
                .isEmpty();
        assertThat(TokenClaims.fault(token(Map.of("org", "acme")))).hasValueSatisfying(says("claim sub is missing"));
        assertThat(TokenClaims.fault(token(Map.of("org", "acme", "sub", 7L))))
                .hasValueSatisfying(says("sub of the token, which names its holder, must be a string"));
        assertThat(TokenClaims.fault(token(Map.of("org", "acme", "sub", "me")))).hasValueSatisfying(says("nor \"me\""));
        assertThat(TokenClaims.fault(token(Map.of("org", "a\u0000b", "sub", "x"))))
                .hasValueSatisfying(says("claim org"));
        assertThat(TokenClaims.fault(token(Map.of("org", "\ud800", "sub", "x"))))
                .hasValueSatisfying(says("claim org"));
        assertThat(TokenClaims.fault(token(Map.of("org", "x".repeat(256), "sub", "x"))))
                .hasValueSatisfying(says("1 to 255 characters"));
    }

    private static Consumer<String> says(String part) {
        return fault -> assertThat(fault).contains(part);
    }

    private static JsonWebToken token(Map<String, Object> claims) {
        return new JsonWebToken() {
            @Override
            public String getName() {
                return "somebody";
            }

            @Override
            public Set<String> getClaimNames() {
                return claims.keySet();
            }

            @Override
            @SuppressWarnings("unchecked")
            public <T> T getClaim(String name) {
                return (T) claims.get(name);
            }
        };
    }
}
