package dev.unknot.content.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whose tokens these are, of tokens that were found right a moment ago. They are known by themselves and not by a hash:
 * whoever reads this memory finds them in the identities too.
 */
@ApplicationScoped
class CheckedTokens {

    private static final int MOST = 2_000;

    private final Duration trustedFor;
    private final Clock clock;
    private final Cache<String, Checked> byHeader;

    CheckedTokens(AccessConfig config, Clock clock) {
        this.trustedFor = config.tokenTrustedFor();
        this.clock = clock;
        byHeader = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(trustedFor)
                .build();
    }

    /** @param header as it came; another letter makes it another token */
    Optional<SecurityIdentity> bearer(String header) {
        return Optional.ofNullable(byHeader.getIfPresent(header))
                .filter(checked -> clock.instant().isBefore(checked.until()))
                .map(Checked::bearer);
    }

    void remember(String header, SecurityIdentity bearer) {
        if (bearer.getPrincipal() instanceof JsonWebToken token) {
            Instant expires = Instant.ofEpochSecond(token.getExpirationTime());
            Instant trusted = clock.instant().plus(trustedFor);
            byHeader.put(header, new Checked(withoutRequest(bearer), expires.isBefore(trusted) ? expires : trusted));
        }
    }

    // Among the attributes is the request with which the token came first.
    private static SecurityIdentity withoutRequest(SecurityIdentity bearer) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(bearer.getPrincipal())
                .addRoles(bearer.getRoles())
                .addCredentials(bearer.getCredentials())
                .build();
    }

    private record Checked(SecurityIdentity bearer, Instant until) {}
}
