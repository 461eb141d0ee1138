package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.unknot.triage.assessment.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterviewResourceIT extends ServiceTest {

    private static Response interview(String body) {
        return as("employee-1").contentType("application/json").body(body).post("/interviews");
    }

    @Test
    void startsWithLifeThreatsAndStoresNothing() {
        int before = kept();

        interview("{}")
                .then()
                .statusCode(200)
                .body("done", equalTo(false))
                .body("question.id", equalTo("screen-life-threats"))
                .body("question.items.finding", hasItem("screen-chest"))
                .body("question.items[0].type", equalTo("boolean"))
                .body("assessment.level", equalTo("ROUTINE"))
                .body("assessment.provisional", equalTo(true))
                .body("assessment.id", nullValue());
        assertThat(kept()).isEqualTo(before);
    }

    private static int kept() {
        return as("employee-1")
                .get("/employees/me/assessments?limit=200")
                .<List<?>>path("items")
                .size();
    }

    @Test
    void aTickOpensItsScreen() {
        interview("{\"evidence\": [{\"finding\": \"screen-chest\", \"present\": true}]}")
                .then()
                .statusCode(200)
                .body("question.id", equalTo("screen-chest"))
                .body("assessment.understood.from", equalTo(List.of("history")));
    }

    @Test
    void asksForAgeAreaAndDurationTogether() {
        interview("{\"evidence\": [{\"finding\": \"screen-life-threats\", \"present\": false}]}")
                .then()
                .statusCode(200)
                .body("question.id", equalTo("screen-person"))
                .body("question.items.finding", equalTo(List.of("age-in-years", "area", "days-of-pain")))
                .body("question.items[0].unit", equalTo("years"))
                .body("question.items[1].options", hasItems("neck", "calf"));
    }

    @Test
    void anUnsureDangerSignCountsAsPresent() {
        interview("{\"evidence\": [{\"finding\": \"face-arm-speech\", \"unsure\": true}]}")
                .then()
                .statusCode(200)
                .body("question", nullValue())
                .body("done", equalTo(true))
                .body("assessment.level", equalTo("AMBULANCE"));
        interview("{\"evidence\": [{\"finding\": \"face-arm-speech\", \"unsure\": true},"
                        + " {\"finding\": \"screen-brain\", \"present\": false}]}")
                .then()
                .statusCode(200)
                .body("assessment.level", equalTo("ROUTINE"));
    }

    @Test
    void skippedQuestionsAreNotAskedAgain() {
        interview("{\"evidence\": [{\"finding\": \"screen-life-threats\", \"unsure\": true}]}")
                .then()
                .statusCode(200)
                .body("question.id", not(equalTo("screen-life-threats")))
                .body("assessment.provisional", equalTo(true));
    }

    @Test
    void anUnsureLineIsFollowedUp() {
        String once = "{\"finding\": \"screen-chest\", \"unsure\": true}";

        interview("{\"evidence\": [" + once + "]}").then().statusCode(200).body("question.id", equalTo("screen-chest"));
        interview("{\"evidence\": [" + once + ", " + once + "]}")
                .then()
                .statusCode(200)
                .body("question.id", not(equalTo("screen-chest")))
                .body("assessment.provisional", equalTo(true));
    }

    @Test
    void whatCannotBeSoIsNotMissed() {
        String area = "{\"area\": \"lower-back\", \"age\": 41%s}";

        interview(area.formatted(""))
                .then()
                .statusCode(200)
                .body("assessment.unanswered", hasItem("pregnant-or-after-birth"));
        interview(area.formatted(", \"sex\": \"male\""))
                .then()
                .statusCode(200)
                .body("assessment.unanswered", not(hasItem("pregnant-or-after-birth")));
    }

    /** A narrative counts at once. An ambulance is called without a question, and what was misread can be taken back. */
    @Test
    void aPlainAnswerRetractsAMisreadNarrative() {
        String story = "{\"narrative\": \"My face has drooped on one side.\"%s}";

        interview(story.formatted(""))
                .then()
                .statusCode(200)
                .body("done", equalTo(true))
                .body("question", nullValue())
                .body("correction.id", equalTo("screen-story"))
                .body("correction.items.finding", equalTo(List.of("face-arm-speech")))
                .body("correction.items[0].quote", equalTo("face has drooped"))
                .body("assessment.level", equalTo("AMBULANCE"));
        interview(story.formatted(", \"evidence\": [{\"finding\": \"face-arm-speech\", \"present\": true}]"))
                .then()
                .statusCode(200)
                .body("done", equalTo(true))
                .body("correction", nullValue())
                .body("assessment.level", equalTo("AMBULANCE"));
        interview(story.formatted(", \"evidence\": [{\"finding\": \"face-arm-speech\", \"present\": false}]"))
                .then()
                .statusCode(200)
                .body("question.id", equalTo("screen-life-threats"))
                .body("assessment.level", equalTo("ROUTINE"));
        interview(story.formatted(", \"evidence\": [{\"finding\": \"screen-story\", \"unsure\": true}]"))
                .then()
                .statusCode(200)
                .body("done", equalTo(true))
                .body("correction", nullValue())
                .body("assessment.level", equalTo("AMBULANCE"));
    }

    @Test
    void aNarrativeThatDoesNotCallAnAmbulanceIsConfirmedFirst() {
        interview("{\"narrative\": \"My calf is swollen and hurts.\"}")
                .then()
                .statusCode(200)
                .body("done", equalTo(false))
                .body("question.id", equalTo("screen-story"))
                .body("question.items.finding", hasItem("calf-swollen-one-side"))
                .body("correction", nullValue());
    }

    /** The "no" comes after other answers, so it was given to the finding's own question. */
    @Test
    void aLaterNoContradictsTheNarrativeUntilItIsSettled() {
        String story = "{\"narrative\": \"My calf is swollen.\", \"evidence\": ["
                + "{\"finding\": \"fever\", \"present\": false},"
                + " {\"finding\": \"calf-swollen-one-side\", \"present\": false}%s]}";

        interview(story.formatted(""))
                .then()
                .statusCode(200)
                .body("question.id", equalTo("screen-contradiction"))
                .body("question.items.finding", equalTo(List.of("story:calf-swollen-one-side")))
                .body("question.items[0].label", startsWith("You wrote \"calf is swollen\" and answered no to"))
                .body("assessment.level", equalTo("URGENT"))
                .body("assessment.contradictions[0].counted", equalTo(true))
                .body("assessment.contradictions[0].text", startsWith("You wrote \"calf is swollen\" and answered no"));
        interview(story.formatted(", {\"finding\": \"story:calf-swollen-one-side\", \"present\": false}"))
                .then()
                .statusCode(200)
                .body("question.id", not(equalTo("screen-contradiction")))
                .body("assessment.level", equalTo("ROUTINE"))
                .body("assessment.contradictions[0].counted", equalTo(false));
        interview(story.formatted(", {\"finding\": \"story:calf-swollen-one-side\", \"present\": true}"))
                .then()
                .statusCode(200)
                .body("question.id", not(equalTo("screen-contradiction")))
                .body("assessment.level", equalTo("URGENT"));
        interview(story.formatted(", {\"finding\": \"screen-contradiction\", \"unsure\": true}"))
                .then()
                .statusCode(200)
                .body("question.id", not(equalTo("screen-contradiction")))
                .body("assessment.level", equalTo("URGENT"));
    }

    /** "None of these" to a whole list does not retract it, and does not cause the same question to be asked twice. */
    @Test
    void noneOfTheseDoesNotRetractTheNarrative() {
        interview("{\"narrative\": \"My face has drooped on one side.\","
                        + " \"evidence\": [{\"finding\": \"screen-brain\", \"present\": false}]}")
                .then()
                .statusCode(200)
                .body("done", equalTo(true))
                .body("assessment.level", equalTo("AMBULANCE"))
                .body("assessment.contradictions.finding", hasItem("face-arm-speech"));
    }

    @Test
    void unsureExcludesOtherValues() {
        interview("{\"evidence\": [{\"finding\": \"fever\", \"unsure\": true, \"present\": false}]}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("evidence[0].unsure"));
    }

    /** As a platform would: answers what is asked, and sends all of it back. */
    @Test
    void leadsAPersonWithAKnotToSelfCare() {
        JsonObject body = new JsonObject().put("age", 41).put("evidence", new JsonArray());
        Response answer = interview(body.encode());
        int screens = 0;
        while (!answer.<Boolean>path("done")) {
            answer.<List<Map<String, Object>>>path("question.items").forEach(item -> answer(body, item));
            assertThat(++screens).isLessThanOrEqualTo(9);
            answer = interview(body.encode());
        }

        assess("employee-1", body.encode())
                .then()
                .statusCode(201)
                .body("level", equalTo("SELF_CARE"))
                .body("provisional", equalTo(false));
    }

    private static void answer(JsonObject body, Map<String, Object> item) {
        String type = (String) item.get("type");
        if (type.equals("area")) {
            body.put("area", "neck");
        } else {
            JsonObject evidence =
                    new JsonObject().put("finding", item.get("finding")).put("present", type.equals("number"));
            body.getJsonArray("evidence").add(type.equals("number") ? evidence.put("value", 10) : evidence);
        }
    }
}
