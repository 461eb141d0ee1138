package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.triage.assessment.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NarrativeResourceIT extends ServiceTest {

    private static Response read(String body) {
        return as("employee-1").contentType("application/json").body(body).post("/narratives");
    }

    @Test
    void showsWhatWasUnderstoodFromWhichWords() {
        String story =
                "Stiff neck since Tuesday, it is a sore neck, no fever. My calf is swollen. My dad had a clot. I wear a purple gubbins bone.";

        Response response = read("{\"text\": \"" + story + "\"}");

        response.then()
                .statusCode(200)
                .body("understood.find { it.finding == 'calf-swollen-one-side' }.present", equalTo(true))
                .body("understood.find { it.finding == 'calf-swollen-one-side' }.quote", equalTo("calf is swollen"))
                .body("understood.find { it.finding == 'fever' }.present", equalTo(false))
                .body("understood.find { it.finding == 'fever' }.because", equalTo("negation"))
                .body("setAside.find { it.finding == 'had-clot' }.because", equalTo("other-person"))
                .body("notUnderstood.quote", hasItem("I wear a purple gubbins bone"))
                .body("area.area", equalTo("neck"));
        int from = response.path("understood.find { it.finding == 'fever' }.from");
        int to = response.path("understood.find { it.finding == 'fever' }.to");
        assertThat(story.substring(from, to)).isEqualTo("fever");
    }

    @Test
    void aLongStoryIsReadInPartAndSaysSo() {
        read("{\"text\": \"" + "My calf is swollen. ".repeat(600) + "\"}")
                .then()
                .statusCode(200)
                .body("understood.finding", hasItem("calf-swollen-one-side"))
                .body("unread.length", equalTo(12_000))
                .body("unread.from", lessThanOrEqualTo(5_000))
                .body("unread.text", containsString("we read only the first"));
        read("{\"text\": \"My calf is swollen.\"}").then().statusCode(200).body("unread", nullValue());
    }

    @Test
    void wordsOfSelfHarmAreAnsweredWithHelp() {
        read("{\"text\": \"This neck makes me want to end my life.\", \"country\": \"GB\"}")
                .then()
                .statusCode(200)
                .body("crisis.text", containsString("call 999 now"))
                .body("crisis.lines.number", hasItem("116 123"));
        read("{\"text\": \"This neck is killing me.\", \"country\": \"GB\"}")
                .then()
                .statusCode(200)
                .body("crisis", nullValue());
        read("{\"text\": \"x\", \"country\": \"XX\"}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("country"));
    }

    @Test
    void rejectsWhatItCannotRead() {
        read("{}").then().statusCode(400).body("violations.field", hasItem("text"));
        read("{\"text\": \"" + "a ".repeat(10_001) + "\"}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("text"));
        read("{\"text\": \"hola\", \"language\": \"xx\"}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("language"));
        as("hr").contentType("application/json")
                .body("{\"text\": \"x\"}")
                .post("/narratives")
                .then()
                .statusCode(403);
    }

    @Test
    void understandsNothingOfAnotherScript() {
        read("{\"text\": \"\u0443 \u043c\u0435\u043d\u044f \u0431\u043e\u043b\u0438\u0442 \u0448\u0435\u044f\"}")
                .then()
                .statusCode(200)
                .body("understood", hasSize(0))
                .body("unread.reason", equalTo("language"))
                .body("unread.language", equalTo("ru"))
                .body("unread.text", containsString("Russian"));
    }

    @Test
    void recognisesTheLanguage() {
        read("{\"text\": \"Desde esta ma\u00f1ana me duele el pecho y tengo sudor fr\u00edo\"}")
                .then()
                .statusCode(200)
                .body("understood.find { it.finding == 'chest-pain-now' }.present", equalTo(true))
                .body("unread", nullValue());
        read("{\"language\": \"en\", \"text\": \"Seit heute Morgen tut mir die Brust weh und ich schwitze kalt\"}")
                .then()
                .statusCode(200)
                .body("understood.find { it.finding == 'chest-pain-now' }.present", equalTo(true));
        read("{\"text\": \"blorp my florbid snarf is gribbled again\"}")
                .then()
                .statusCode(200)
                .body("unread.reason", equalTo("little-understood"));
    }

    @Test
    void aNarrativeRaisesTheLevelAndIsNotStored() {
        Response response = assess(
                "employee-1", "{\"narrative\": \"I'm 54. My neck is stiff and I have crushing pain in my chest.\"}");

        response.then()
                .statusCode(201)
                .body("level", equalTo("AMBULANCE"))
                .body("understood.find { it.finding == 'chest-pain-now' }.from", equalTo("narrative"))
                .body("understood.find { it.finding == 'chest-pain-now' }.quote", equalTo("crushing pain in my chest"))
                .body("understood.find { it.finding == 'age-in-years' }.value", equalTo(54.0f));
        as("employee-1")
                .get("/assessments/" + response.path("id"))
                .then()
                .body("understood.find { it.finding == 'chest-pain-now' }.from", equalTo("narrative"))
                .body("understood.find { it.finding == 'chest-pain-now' }.quote", nullValue());
    }

    @Test
    void aNarrativeThatDeniesDangerAnswersNothing() {
        assess("employee-1", "{\"narrative\": \"Stiff neck, no chest pain, no numbness, no fever.\", \"age\": 41}")
                .then()
                .statusCode(201)
                .body("level", equalTo("ROUTINE"))
                .body("provisional", equalTo(true))
                .body("unanswered", hasItems("chest-pain-now", "fever"));
    }

    @Test
    void onlyAPlainAnswerRetractsTheNarrative() {
        String story =
                "{\"narrative\": \"My neck is stiff and I fainted.\", \"evidence\": [{\"finding\": \"%s\", \"present\": false}]}";

        assess("employee-1", story.formatted("screen-mind"))
                .then()
                .body("contradictions.find { it.finding == 'fainted' }.counted", equalTo(true))
                .body("reasons.rule", hasItem("collapsed"));
        assess("employee-1", story.formatted("fainted"))
                .then()
                .body("contradictions.find { it.finding == 'fainted' }.counted", equalTo(false))
                .body("reasons.rule", not(hasItem("collapsed")));
    }
}
