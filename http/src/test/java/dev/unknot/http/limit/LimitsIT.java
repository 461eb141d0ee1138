package dev.unknot.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.unknot.test.ServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(LimitsIT.FewRequests.class)
class LimitsIT extends ServiceTest {

    /** So few that a test can send more, and a second for what must arrive. */
    public static class FewRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "unknot.http.rate.period", "1h",
                    "unknot.http.rate.person", "3",
                    "unknot.http.rate.platform", "5",
                    "unknot.http.rate.address", "4",
                    "unknot.http.arrival.body", "1s",
                    "unknot.http.arrival.per-second", "1G");
        }
    }

    @TestHTTPResource
    URI service;

    @Test
    void aPersonWhoSendsTooMuchWaitsAndNobodyElseDoes() {
        for (int i = 2; i >= 0; i--) {
            as("employee-1")
                    .get("/people/me")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"person\";q=3;w=3600"))
                    .header("RateLimit", startsWith("\"person\";r=" + i + ";t="));
        }

        as("employee-1")
                .get("/people/me")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("1(200|19[0-9])"))
                .body("type", endsWith("/too-many-requests"))
                .body("detail", startsWith("At most 3 requests are answered in 3600 seconds. Wait 1"));
        as("employee-2").get("/people/me").then().statusCode(200);
        as("platform")
                .get("/people/somebody")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", startsWith("\"platform\";q=5"));
    }

    @Test
    @Timeout(20)
    void whoeverHasNoGoodTokenIsCountedByAddressAndProbesAreFree() throws IOException {
        RestAssured.given()
                .auth()
                .oauth2("not.a.token")
                .get("/people/me")
                .then()
                .statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2("not.a.token")
                .get("/people/open")
                .then()
                .statusCode(200);
        RestAssured.given().get("/people/open").then().statusCode(200);
        RestAssured.given().get("/people/me").then().statusCode(401);

        RestAssured.given().get("/people/open").then().statusCode(429);
        RestAssured.given()
                .auth()
                .oauth2("not.a.token")
                .get("/people/me")
                .then()
                .statusCode(429);
        RestAssured.given()
                .auth()
                .oauth2("not.a.token")
                .get("/people/open")
                .then()
                .statusCode(429);
        for (int i = 0; i < 10; i++) {
            RestAssured.given().get("/q/health/live").then().statusCode(200);
            RestAssured.given().get("/q/metrics").then().statusCode(200);
        }
        assertThat(drip("GET /q/health/../../people/open HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", ""))
                .startsWith("HTTP/1.1 429");
    }

    @Test
    @Timeout(20)
    void aBodyThatComesByteByByteIsGivenUp() throws IOException {
        String answer = drip(
                "PUT /people/slow HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token("platform")
                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n",
                " ");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("problems/request-timeout");
    }

    /** Sends the beginning and then the rest again and again until the server ends the connection. */
    private String drip(String beginning, String rest) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout((int) Duration.ofMillis(200).toMillis());
            socket.getOutputStream().write(ascii(beginning));
            StringBuilder answer = new StringBuilder();
            while (true) {
                try {
                    int read = socket.getInputStream().read();
                    if (read < 0) {
                        return answer.toString();
                    }
                    answer.append((char) read);
                } catch (SocketTimeoutException e) {
                    socket.getOutputStream().write(ascii(rest));
                }
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
