package dev.unknot.content.suggestion;

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
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SuggestionResourceIT {

    @Test
    void aStiffNeckAtADeskIsTurnedFirst() {
        get("/suggestions", "area", "neck", "days", 10, "cause", "sitting-still")
                .statusCode(200)
                .body("now.size()", lessThanOrEqualTo(3))
                .body("now[0].slug", is("slow-neck-turns"))
                .body("now[0].url", is("/remedies/slow-neck-turns"))
                .body("now[0].why", is("Good studies show that it helps here."))
                .body("now[0].minutes", is(2))
                .body("now[0].atDesk", is(true))
                .body("now.slug", not(hasItem("acupressure-points")))
                .body("today[0].why", is("It changes what brings it on."))
                .body("thisWeek.slug", hasItem("physiotherapist"))
                .body("note", nullValue());
    }

    @Test
    void aBallAtHomeIsUsed() {
        get("/suggestions", "area", "lower-back", "days", 10, "tool", "massage-ball", "setting", "home")
                .body("now[0].slug", is("lower-back-ball-on-wall"));
        get("/suggestions", "area", "lower-back", "days", 10, "tool", "massage-ball")
                .body("now.slug", not(hasItem("lower-back-ball-on-wall")));
    }

    @Test
    void aDangerAmongTheCautionsGetsANoteAndNoRemedy() {
        get("/suggestions", "area", "calf", "avoid", "suspected-clot", "country", "DE")
                .statusCode(200)
                .body("now", hasSize(0))
                .body("today", hasSize(0))
                .body("thisWeek", hasSize(0))
                .body("note.level", is("EMERGENCY"))
                .body("note.calls.number", hasItem("112"));
    }

    @Test
    void withNerveSignsADoctorComesFirstAndWhatTheyForbidIsLeftOut() {
        get("/suggestions", "area", "arm", "cause", "repetition", "avoid", "nerve-signs", "country", "DE")
                .statusCode(200)
                .body("now.slug", not(hasItem("wrist-and-forearm-stretch")))
                .body("today.slug", hasItem("change-mouse-hand"))
                .body("note.level", is("ROUTINE"))
                .body("note.cautions", is(List.of("nerve-signs")))
                .body("note.text", containsString("You can use the other remedies here in the meantime."));
    }

    @Test
    void usesTheRequestedLanguage() {
        Response answer = as("employee-1")
                .header("Accept-Language", "fr, es-MX;q=0.9, en;q=0.5")
                .get("/suggestions?area=neck");
        answer.then()
                .header("Content-Language", "es")
                .header("Vary", "Accept-Language")
                .body("language", is("es"))
                .body("now.language", everyItem(is("es")));
        get("/suggestions", "area", "neck", "lang", "de").body("now[0].why", containsString("Studien"));
    }

    @Test
    void theSameQueryHasTheSameAnswer() {
        Response first = response("/suggestions", "area", "hip", "days", 100);
        as("employee-1")
                .header("If-None-Match", first.header("ETag"))
                .queryParams("area", "hip", "days", 100)
                .get("/suggestions")
                .then()
                .statusCode(304);
        assertThat(first.jsonPath().getList("now.slug", String.class)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area    | moon     | lower-back
            area    | ''       | must be given
            days    | -1       | from 0 to 36500
            days    | ten      | from 0 to 36500
            tool    | rock     | foam-roller
            avoid   | homework | pregnancy
            cause   | monday   | sitting-still
            setting | moon     | home
            want    | money    | standing-job
            colour  | red      | known are area
            """)
    void namesAnInvalidParameterAndItsValidValues(String name, String value, String message) {
        Object[] query = name.equals("area") ? new Object[] {name, value} : new Object[] {"area", "neck", name, value};
        get("/suggestions", query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.find { it.field == '" + name + "' }.message", containsString(message));
    }

    @Test
    void aRequestWithoutATokenIsRefused() {
        given().get("/suggestions?area=neck").then().statusCode(401);
    }
}
