package dev.unknot.content.routine;

import static dev.unknot.content.Api.as;
import static dev.unknot.content.Api.get;
import static dev.unknot.content.Api.response;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RoutineResourceIT {

    @Test
    void aRoutineWarmsPressesStretchesAndDrinksWithinTheTime() {
        Response routine = response("/routines", "area", "shoulder", "minutes", 40, "tool", "heat-pack");

        assertThat(routine.jsonPath().getList("steps.phase", String.class))
                .startsWith("warm", "press")
                .contains("stretch")
                .endsWith("drink");
        routine.then()
                .statusCode(200)
                .body("area", is("shoulder"))
                .body("minutes", is(40))
                .body("totalMinutes", lessThanOrEqualTo(40))
                .body("language", is("en"))
                .body("steps[0].order", is(1))
                .body("steps[0].kind", is("heat"))
                .body("steps[0].why", containsString("Warmth comes first"))
                .body("steps[0].url", is("/remedies/" + routine.path("steps[0].slug")))
                .body("leftOut", hasSize(0))
                .body("note", nullValue());
    }

    @Test
    void eachStepLeadsToItsRemedy() {
        String url = response("/routines", "area", "calf", "minutes", 5).path("steps[0].url");

        get(url).statusCode(200).body("areas", hasItem("calf"));
    }

    @Test
    void aPhaseWithoutAStepHasAReason() {
        get("/routines", "area", "neck", "minutes", 10)
                .body("leftOut.find { it.phase == 'warm' }.reason", is("tool"))
                .body("leftOut.find { it.phase == 'warm' }.why", notNullValue());
        get("/routines", "area", "neck", "minutes", 10, "tool", "heat-pack")
                .body("leftOut.find { it.phase == 'warm' }.reason", is("time"));
        get("/routines", "area", "neck", "minutes", 10, "avoid", "fluid-limit")
                .body("leftOut.find { it.phase == 'drink' }.reason", is("caution"))
                .body("steps.phase", not(hasItem("drink")));
    }

    @Test
    void includesWarningsForTheGivenCautions() {
        get("/routines", "area", "neck", "minutes", 20).body("steps.warnings.flatten()", hasSize(0));
        get("/routines", "area", "neck", "minutes", 20, "avoid", "recent-surgery", "avoid", "asthma")
                .body("steps.warnings.flatten().caution", everyItem(is("recent-surgery")))
                .body("steps[0].warnings[0].text", containsString("surgical team"));
    }

    @Test
    void emergencySignsGetNoStepButAdviceToSeeAProfessional() {
        get("/routines", "area", "lower-back", "minutes", 30, "avoid", "emergency-signs")
                .statusCode(200)
                .body("steps", hasSize(0))
                .body("totalMinutes", is(0))
                .body("leftOut.reason", hasItem("caution"))
                .body("note.text", containsString("emergency department"))
                .body("instead.slug", is(List.of("when-to-see-a-doctor")));
    }

    /** What must be looked at first gets a doctor and no filler, whatever else would fit. */
    @ParameterizedTest
    @CsvSource({
        "calf, suspected-clot, EMERGENCY",
        "neck, artery-signs, EMERGENCY",
        "neck, nerve-signs, ROUTINE",
        "neck, fever, URGENT",
        "calf, suspected-fracture, EMERGENCY",
        "calf, hot-swollen, URGENT"
    })
    void aDangerAmongTheCautionsGetsTheDoctorAndNoRoutine(String area, String caution, String level) {
        get("/routines", "area", area, "minutes", 10, "avoid", caution, "avoid", "asthma", "country", "DE")
                .statusCode(200)
                .body("steps", hasSize(0))
                .body("totalMinutes", is(0))
                .body("leftOut.reason", everyItem(is("caution")))
                .body("note.level", is(level))
                .body("note.cautions", is(List.of(caution)))
                .body("note.calls.number", hasItem("112"))
                .body("note.links[0].rel", is("check"))
                .body("instead.slug", is(List.of("when-to-see-a-doctor")));
    }

    @Test
    void aStalePreconditionExplainsWhatToDo() {
        get("/routines", "area", "hip", "minutes", 1, "unseen", true, "atDesk", false, "officeClothes", false)
                .statusCode(200)
                .body("steps", hasSize(0))
                .body("note.text", containsString("more minutes"))
                .body("instead", hasSize(0));
    }

    @Test
    void usesTheRequestedLanguage() {
        get("/routines", "area", "neck", "minutes", 10, "lang", "de-AT")
                .body("language", is("de"))
                .body("leftOut[0].why", containsString("dieser Art"));
        get("/routines", "area", "neck", "minutes", 10, "lang", "es").body("language", is("es"));
        get("/routines", "area", "neck", "minutes", 10, "lang", "fr").body("language", is("en"));
        as("employee-1")
                .header("Accept-Language", "fr, es-MX;q=0.9, en;q=0.5")
                .get("/routines?area=neck&minutes=10")
                .then()
                .header("Content-Language", "es")
                .header("Vary", "Accept-Language")
                .body("language", is("es"))
                .body("steps.language", everyItem(is("es")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area      | moon     | lower-back
            area      | ''       | must be given
            minutes   | -1       | from 1 to 60
            minutes   | 0        | from 1 to 60
            minutes   | 61       | from 1 to 60
            minutes   | ten      | from 1 to 60
            minutes   | 1.5      | from 1 to 60
            minutes   | ''       | must be given
            tool      | rock     | foam-roller
            avoid     | homework | pregnancy
            cause     | monday   | sitting-still
            condition | boredom  | knot
            atDesk    | perhaps  | true or false
            lang      | !        | language tag
            colour    | red      | known are area, atDesk
            """)
    void namesAnInvalidParameterAndItsValidValues(String name, String value, String message) {
        Map<String, String> query = new HashMap<>(Map.of("area", "neck", "minutes", "10"));
        query.put(name, value);

        as("employee-1")
                .queryParams(query)
                .get("/routines")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(name))
                .body("violations.find { it.field == '" + name + "' }.message", containsString(message));
    }

    @Test
    void requiresExactlyOneArea() {
        get("/routines", "area", "neck", "area", "hip", "minutes", 5)
                .statusCode(400)
                .body("violations[0].message", is("must be given once"));
    }

    @Test
    void theExampleOfTheApiDescriptionMatchesARealResponse() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode example = mapper.readTree(RoutineExample.JSON);
        JsonNode answer = mapper.readTree(response(
                        "/routines",
                        "area",
                        example.required("area").asText(),
                        "minutes",
                        example.required("minutes").asInt(),
                        "tool",
                        "tennis-ball",
                        "avoid",
                        "recent-surgery")
                .asString());

        assertThat(fields("", example)).isEqualTo(fields("", answer));
        for (JsonNode step : example.required("steps")) {
            get(step.required("url").asText())
                    .statusCode(200)
                    .body("title", is(step.required("title").asText()))
                    .body("minutes", is(step.required("minutes").asInt()));
        }
        get("/q/openapi", "format", "json")
                .body("paths.'/routines'.get.responses.'200'.content.'application/json'.examples.neck", notNullValue());
    }

    @Test
    void answersAMatchingEntityTagWithNotModified() {
        String path = "/routines?area=neck&minutes=10";
        String tag = as("employee-1").get(path).header("ETag");

        as("employee-1").header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void requiresAToken() {
        given().get("/routines?area=neck&minutes=10").then().statusCode(401);
        as("stranger").get("/routines?area=neck&minutes=10").then().statusCode(403);
    }

    private static Set<String> fields(String path, JsonNode node) {
        Set<String> fields = new TreeSet<>();
        node.properties().forEach(field -> {
            fields.add(path + "/" + field.getKey());
            fields.addAll(fields(path + "/" + field.getKey(), field.getValue()));
        });
        if (node.isArray()) {
            node.forEach(item -> fields.addAll(fields(path, item)));
        }
        return fields;
    }
}
