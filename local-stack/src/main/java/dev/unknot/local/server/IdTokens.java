package dev.unknot.local.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * Tells the two tokens of one sign-in apart, as Keycloak does. The type of an ID token is {@code ID}, and {@code at_hash}
 * binds it to its access token; only the ID token has the client's {@code nonce}.
 */
final class IdTokens implements Route {

    private static final String ID_TOKEN = "id_token";
    private static final String ACCESS_TOKEN = "access_token";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Route server;
    private final OAuth2TokenProvider tokens;
    private final String issuer;

    IdTokens(OAuth2Config config, String issuer) {
        server = new OAuth2HttpRequestHandler(config).getAuthorizationServer();
        tokens = config.getTokenProvider();
        this.issuer = issuer;
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return server.match(request);
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        OAuth2HttpResponse response = server.invoke(request);
        String body = response.getBody();
        return response.getStatus() == 200
                        && body != null
                        && body.contains("\"" + ID_TOKEN + "\"")
                        && request.getUrl().encodedPath().endsWith("/token")
                ? new OAuth2HttpResponse(response.getHeaders(), 200, marked(body), null)
                : response;
    }

    private String marked(String body) {
        try {
            ObjectNode answer = (ObjectNode) MAPPER.readTree(body);
            String accessToken = changed(answer.required(ACCESS_TOKEN).asText(), claims -> claims.remove("nonce"));
            String idToken = changed(answer.required(ID_TOKEN).asText(), claims -> {
                claims.put("typ", "ID");
                claims.put("at_hash", hash(accessToken));
            });
            return MAPPER.writeValueAsString(
                    answer.put(ACCESS_TOKEN, accessToken).put(ID_TOKEN, idToken));
        } catch (JsonProcessingException | ParseException e) {
            throw new IllegalStateException("the identity provider's own answer cannot be read", e);
        }
    }

    private String changed(String token, Consumer<Map<String, Object>> change) throws ParseException {
        JWTClaimsSet given = SignedJWT.parse(token).getJWTClaimsSet();
        Map<String, Object> claims = new HashMap<>(given.getClaims());
        change.accept(claims);
        Duration life = Duration.between(
                given.getIssueTime().toInstant(), given.getExpirationTime().toInstant());
        List.of("iat", "nbf", "exp").forEach(claims::remove);
        return tokens.jwt(claims, life, issuer).serialize();
    }

    /** OpenID Connect Core 1.0, section 3.1.3.6: the left half of the hash. */
    private static String hash(String accessToken) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(accessToken.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
