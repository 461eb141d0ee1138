package dev.unknot.triage.narrative;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.triage.assessment.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over HTTP, with the second reader; {@link SecondReaderOffIT} is without it. */
@QuarkusTest
@TestProfile(SecondReaderIT.On.class)
class SecondReaderIT extends ServiceTest {

    static final String STORY = "My back is stiff. I was on the floor of the hall for hours before my son came.";
    private static final String SUSPECTED = "long-lie";
    private static final String WORDS = "I was on the floor of the hall for hours before my son came";

    public static final class On implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("unknot.triage.second-reader.enabled", "true");
        }
    }

    static Response post(String path, String more) {
        return as("employee-1")
                .contentType("application/json")
                .body("{\"" + (path.equals("/narratives") ? "text" : "narrative") + "\": \"" + STORY + "\"" + more
                        + "}")
                .post(path);
    }

    @BeforeEach
    void isReady() {
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void aStoryAloneListsWhatItMayMeanAndIsNoGraver() {
        String id = post("/assessments", "")
                .then()
                .statusCode(201)
                .body("level", equalTo("ROUTINE"))
                .body("provisional", equalTo(true))
                .body("suspected", hasSize(lessThanOrEqualTo(3)))
                .body("suspected.find { it.finding == '" + SUSPECTED + "' }.level", equalTo("EMERGENCY"))
                .body("suspected.find { it.finding == '" + SUSPECTED + "' }.quote", equalTo(WORDS))
                .extract()
                .path("id");

        as("employee-1")
                .get("/assessments/" + id)
                .then()
                .statusCode(200)
                .body("suspected.finding", hasItem(SUSPECTED))
                .body("suspected[0].quote", nullValue());
    }

    @Test
    void anInterviewAsksFirst() {
        post("/interviews", "")
                .then()
                .statusCode(200)
                .body("question.id", equalTo("screen-story"))
                .body("question.optional", equalTo(false))
                .body("question.items.finding", hasItem(SUSPECTED))
                .body("question.items.quote", hasItem(WORDS))
                .body("assessment.level", equalTo("ROUTINE"));
    }

    @Test
    void anAnswerDecidesAndTheScreenComesOnce() {
        post("/interviews", ", \"evidence\": [{\"finding\": \"" + SUSPECTED + "\", \"present\": false}]")
                .then()
                .statusCode(200)
                .body("question.id", equalTo("screen-life-threats"))
                .body("assessment.level", equalTo("ROUTINE"));
        post("/interviews", ", \"evidence\": [{\"finding\": \"" + SUSPECTED + "\", \"present\": true}]")
                .then()
                .statusCode(200)
                .body("question.id", not(equalTo("screen-story")))
                .body("assessment.level", equalTo("EMERGENCY"));
        post("/interviews", ", \"evidence\": [{\"finding\": \"screen-story\", \"unsure\": true}]")
                .then()
                .statusCode(200)
                .body("question.id", equalTo("screen-life-threats"));
    }

    @Test
    void aNarrativeShowsWhatItMayMean() {
        post("/narratives", "").then().statusCode(200).body("suspected.finding", hasItem(SUSPECTED));
    }

    @Test
    void onlyEnglishIsRead() {
        as("employee-1")
                .contentType("application/json")
                .body("{\"text\": \"Ich habe stundenlang auf dem Boden im Flur gelegen, bis mein Sohn kam.\","
                        + " \"language\": \"de\"}")
                .post("/narratives")
                .then()
                .statusCode(200)
                .body("suspected", hasSize(0));
    }

    @Test
    void metricsContainNoWordOfIt() {
        post("/assessments", "").then().statusCode(201);

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("unknot_second_reader_skipped_total"))
                .body(not(containsString(SUSPECTED)));
    }
}
