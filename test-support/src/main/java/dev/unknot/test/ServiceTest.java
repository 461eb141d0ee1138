package dev.unknot.test;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;

/** What the tests of a running service share: requests in somebody's name, and the topics. */
public abstract class ServiceTest {

    /** Sends events to the service under test and reads what it publishes. */
    protected static final KafkaProbe KAFKA = new KafkaProbe();

    static {
        // A busy machine is no failure.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @BeforeAll
    static void showFailedRequests() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    /** A request with a token of this client of {@code identity.json}. */
    protected static RequestSpecification as(String client) {
        return given().auth().oauth2(token(client));
    }

    protected static String token(String client) {
        return Tokens.of(client);
    }

    /** The id of somebody whom no other test knows. */
    protected static String person() {
        return "p-" + UUID.randomUUID();
    }
}
