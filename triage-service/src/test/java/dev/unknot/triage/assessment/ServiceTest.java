package dev.unknot.triage.assessment;

import static io.restassured.RestAssured.given;

import dev.unknot.local.LocalStackResource;
import dev.unknot.local.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;

/** What the HTTP tests share: the real stack, tokens and a few requests in business words. */
@QuarkusTestResource(LocalStackResource.class)
public abstract class ServiceTest {

    /** Answers every question of the neck's with no. */
    protected static final String ALL_CLEAR = """
            {"age": 41, "area": "neck", "evidence": [
              {"finding": "screen-life-threats", "present": false}, {"finding": "screen-region", "present": false},
              {"finding": "screen-risks", "present": false}, {"finding": "screen-course", "present": false},
              {"finding": "screen-remedy-safety", "present": false},
              {"finding": "screen-medicine-safety", "present": false},
              {"finding": "days-of-pain", "present": true, "value": 2}, {"finding": "sits-long", "present": true}]}
            """;

    protected static final String DROOPING_EYELID = """
            {"area": "neck", "evidence": [{"finding": "drooping-eyelid", "present": true}]}
            """;

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    @BeforeAll
    static void report() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    protected static RequestSpecification as(String client) {
        return given().auth().oauth2(token(client));
    }

    protected static String token(String client) {
        return TOKENS.computeIfAbsent(client, Tokens::of);
    }

    protected static Response assess(String client, String body) {
        return as(client).contentType("application/json").body(body).post("/assessments");
    }
}
