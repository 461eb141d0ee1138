package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.unknot.delivery.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A platform tries its channels, through the real senders. */
@QuarkusTest
class ChannelTestIT extends DeliveryTest {

    @BeforeEach
    void noTestWasLately() {
        database.update("DELETE FROM rate_limit");
        database.update("DELETE FROM channel_settings WHERE organisation = 'acme'");
    }

    @Test
    void whatIsMissingIsNamed() {
        test("slack", "U012AB3CD", "en")
                .statusCode(200)
                .body("sent", equalTo(false))
                .body("reason", equalTo("not-set-up"))
                .body("text", containsString("botToken"));
        settings("slack", Map.of("botToken", "xoxb-0123456789-secret"));
        later(Duration.ofSeconds(5));
        test("slack", "https://localhost/services/secret", "es")
                .body("reason", equalTo("unreachable"))
                .body("text", not(containsString("secret")));
    }

    @Test
    void aHostThatIsNotTheProvidersIsNotAsked() {
        test("teams", "https://example.org/workflows/1?sig=secret", "en")
                .statusCode(200)
                .body("reason", equalTo("address-forbidden"))
                .body("text", not(containsString("sig")));
    }

    @Test
    void oneTestEveryFiveSeconds() {
        test("teams", "https://example.org/", "en").statusCode(200);
        String wait = test("teams", "https://example.org/", "en")
                .statusCode(429)
                .extract()
                .header("Retry-After");
        assertThat(wait).isEqualTo("5");
        test("slack", "U012AB3CD", "en").statusCode(200);
        later(Duration.ofSeconds(5));
        test("teams", "https://example.org/", "en").statusCode(200);
    }

    @Test
    void anAddressOfAnotherChannelIsNamedAndNotRepeated() {
        test("email", "U012AB3CD", "en")
                .statusCode(400)
                .body("violations[0].field", equalTo("address"))
                .body("violations[0].message", not(containsString("U012AB3CD")));
        // A mailbox of the mail server's own machine.
        test("email", "root@localhost", "en").statusCode(400);
        test("web-push", "https://example.org/", "en").statusCode(404);
        as("employee-1")
                .body(Map.of("address", "ana@example.org"))
                .post("/channels/email/test")
                .then()
                .statusCode(403);
    }

    private static void settings(String channel, Map<String, String> settings) {
        as("platform").body(settings).put("/channels/" + channel).then().statusCode(200);
    }

    private static ValidatableResponse test(String channel, String address, String language) {
        return as("platform")
                .header("Accept-Language", language)
                .body(Map.of("address", address))
                .post("/channels/" + channel + "/test")
                .then();
    }
}
