package dev.unknot.local.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks the identity provider for an access token with the client credentials grant. */
public final class TokenRequest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TokenRequest() {}

    /** The token of the client of this id in {@code identity.json}; the local identity provider checks no secret. */
    public static String send(String issuer, String clientId) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_secret=any&client_id=" + clientId))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new ObjectMapper()
                    .readTree(response.body())
                    .required("access_token")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException("no token for " + clientId + " from " + issuer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
