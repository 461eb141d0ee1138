package dev.unknot.triage.assessment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an answer says beside its level: help in a crisis, contradictions, when to call, and what was not read. */
@QuarkusTest
class WhatIsSaidIT extends ServiceTest {

    private static final String CRISIS =
            "{\"narrative\": \"With this neck I don't want to be here any more.\", \"country\": \"%s\"}";

    @Test
    void wordsOfSelfHarmAreAnsweredWithHelpAndNeverStored() {
        Response answer = assess("employee-2", CRISIS.formatted("GB"));

        answer.then()
                .statusCode(201)
                .body("level", equalTo("EMERGENCY"))
                .body("crisis.text", containsString("call 999 now"))
                .body("crisis.lines[0].number", equalTo("116 123"))
                .body("crisis.lines[0].name", equalTo("Samaritans"));
        as("employee-2")
                .get("/assessments/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("crisis", nullValue());
    }

    @Test
    void aRepeatedRequestIsAnsweredWithHelpAgain() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("employee-2")
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(CRISIS.formatted("DE"))
                    .post("/assessments")
                    .then()
                    .statusCode(201)
                    .body("crisis.lines.number", hasItem("116 123"));
        }
    }

    @Test
    void selfHarmNeverLowersALevel() {
        assess("employee-2", "{\"narrative\": \"My face has drooped on one side and I want to die.\"}")
                .then()
                .statusCode(201)
                .body("level", equalTo("AMBULANCE"))
                .body("call", notNullValue())
                .body("crisis.lines", hasSize(0))
                .body("crisis.text", containsString("your local emergency number"));
        as("employee-2")
                .contentType("application/json")
                .body(CRISIS.formatted("ES").replace("}", ", \"language\": \"en\"}"))
                .post("/interviews")
                .then()
                .statusCode(200)
                .body("assessment.crisis.lines.number", hasItem("024"));
    }

    @Test
    void selfCareSaysWhenAndWhomToCall() {
        assess("employee-2", ALL_CLEAR.replaceFirst("\\{", "{\"country\": \"NO\", "))
                .then()
                .statusCode(201)
                .body("level", equalTo("SELF_CARE"))
                .body("safetyNet.number", equalTo("113"))
                .body("safetyNet.whenToCall[0]", startsWith("Call an ambulance on 113 at once"))
                .body("call", nullValue())
                .body("watchFor.findAll { !it.further }", hasSize(5))
                .body("crisis", nullValue());
        assess("employee-2", DROOPING_EYELID).then().statusCode(201).body("safetyNet", nullValue());
    }

    @Test
    void whatIsCertainStandsApartFromWhatIsPresumed() {
        assess(
                        "employee-2",
                        "{\"area\": \"neck\", \"evidence\": [{\"finding\": \"blood-thinner\", \"present\": true}]}")
                .then()
                .statusCode(201)
                .body("avoid.find { it.caution == 'anticoagulant' }.presumed", equalTo(false))
                .body(
                        "avoid.find { it.caution == 'anticoagulant' }.because",
                        equalTo("You told us: Blood thinner or bleeding disorder."))
                .body("avoid.find { it.caution == 'pregnancy' }.presumed", equalTo(true))
                .body(
                        "avoid.find { it.caution == 'pregnancy' }.because",
                        equalTo("Not answered yet: Pregnant or just gave birth."));
    }

    @Test
    void aContradictionIsSaidInWordsAndTheGraverReadingCounts() {
        Response answer = assess(
                "employee-2",
                "{\"narrative\": \"My face has drooped on one side.\", \"evidence\": ["
                        + "{\"finding\": \"fever\", \"present\": false},"
                        + " {\"finding\": \"face-arm-speech\", \"present\": false}]}");

        answer.then()
                .statusCode(201)
                .body("level", equalTo("AMBULANCE"))
                .body("contradictions", hasSize(1))
                .body("contradictions[0].counted", equalTo(true))
                .body("contradictions[0].text", startsWith("You wrote \"face has drooped\" and answered no to"));
        as("employee-2")
                .get("/assessments/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("contradictions[0].text", nullValue())
                .body("contradictions[0].quote", nullValue());
    }

    @Test
    void aStoryInALanguageThatIsNotReadIsNeverSilentlyMild() {
        String story = "Mam silny b\u00f3l w klatce piersiowej od rana i nie mog\u0119 oddycha\u0107.";
        String request = ALL_CLEAR.replaceFirst("\\{", "{\"country\": \"GB\", \"narrative\": \"" + story + "\", ");

        assess("employee-2", request)
                .then()
                .statusCode(201)
                .body("level", equalTo("SELF_CARE"))
                .body("provisional", equalTo(true))
                .body("headline", startsWith("We could not read all that you wrote."))
                .body("headline", containsString("call an ambulance on 999"))
                .body("safetyNet.whenToCall[0]", startsWith("Call an ambulance on 999"))
                .body("unread.reason", equalTo("language"))
                .body("unread.language", equalTo("pl"))
                .body("unread.text", containsString("Polish"));
        as("employee-2")
                .contentType("application/json")
                .header("Accept-Language", "de")
                .body(request)
                .post("/interviews")
                .then()
                .statusCode(200)
                .body("assessment.provisional", equalTo(true))
                .body("assessment.headline", startsWith("Wir konnten nicht alles lesen"))
                .body("assessment.unread.text", containsString("Polnisch"));
    }

    @Test
    void aLongStoryIsReadInPartAndSaysSo() {
        String story = "My neck is stiff. ".repeat(600);

        assess("employee-2", "{\"narrative\": \"" + story + "\"}")
                .then()
                .statusCode(201)
                .body("unread.length", equalTo(story.length()))
                .body("unread.text", containsString("we read only the first"));
        assess("employee-2", "{\"narrative\": \"" + "a ".repeat(10_001) + "\"}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("narrative"));
    }
}
