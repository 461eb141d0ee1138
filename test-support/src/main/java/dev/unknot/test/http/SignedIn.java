package dev.unknot.test.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who signed in on the page of the local identity provider, which lets them choose any claims. */
public record SignedIn(String accessToken, String idToken) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CLIENT = "a-page";
    private static final String BACK = "http://localhost/signed-in";

    /** @param claims as one JSON object */
    public static SignedIn as(String issuer, String subject, String claims) {
        String query = form(Map.of(
                "client_id", CLIENT,
                "response_type", "code",
                "redirect_uri", BACK,
                "scope", "openid",
                "state", "any",
                "nonce", "any"));
        HttpResponse<String> page =
                post(issuer + "/authorize?" + query, form(Map.of("username", subject, "claims", claims)));
        String code = page.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]code=([^&]+).*", "$1");
        return tokens(post(
                issuer + "/token",
                form(Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", BACK,
                        "client_id", CLIENT,
                        "client_secret", "any"))));
    }

    private static SignedIn tokens(HttpResponse<String> response) {
        try {
            JsonNode tokens = new ObjectMapper().readTree(response.body());
            return new SignedIn(
                    tokens.required("access_token").asText(),
                    tokens.required("id_token").asText());
        } catch (IOException e) {
            throw new IllegalStateException("no tokens: " + response.body(), e);
        }
    }

    private static HttpResponse<String> post(String address, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
