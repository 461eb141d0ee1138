package dev.unknot.local.server;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/** Claims of a client in {@code identity.json}, for the services; an ID token of the same client is for the client. */
record AccessTokens(OAuth2TokenCallback configured) implements OAuth2TokenCallback {

    private static final String AUDIENCE = "aud";
    private static final List<String> SERVICES = List.of("unknot");

    @Override
    public String issuerId() {
        return configured.issuerId();
    }

    @Override
    public @Nullable String subject(TokenRequest request) {
        return configured.subject(request);
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return configured.typeHeader(request);
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return SERVICES;
    }

    /** Without the audience, which the server would put into the ID token as well. */
    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Map<String, Object> claims = new HashMap<>(configured.addClaims(request));
        claims.remove(AUDIENCE);
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return configured.tokenExpiry();
    }
}
