package dev.unknot.content.drawing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DrawingResourceIT {

    private static final String CALF = "/drawings/calf-wall-stretch.svg";

    @Test
    void isServedWithoutATokenAndCacheable() {
        Response drawing = given().get(CALF);

        assertThat(drawing.statusCode()).isEqualTo(200);
        assertThat(drawing.contentType()).startsWith("image/svg+xml");
        assertThat(drawing.header("Content-Language")).isEqualTo("en");
        assertThat(drawing.header("Cache-Control")).contains("public");
        assertThat(drawing.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(drawing.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(drawing.asString())
                .startsWith("<svg")
                .contains("prefers-color-scheme")
                .endsWith("</svg>");
    }

    @Test
    void answersAMatchingEntityTagWithNotModified() {
        String tag = given().get(CALF).header("ETag");

        Response again = given().header("If-None-Match", tag).get(CALF);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"en, A person leans", "de-AT, Eine Person", "es, Una persona", "fr, A person leans"})
    void usesTheRequestedLanguage(String lang, String title) {
        given().queryParam("lang", lang)
                .get(CALF)
                .then()
                .statusCode(200)
                .header("Content-Language", lang.equals("fr") ? "en" : lang.substring(0, 2))
                .body(containsString("<title>" + title));
    }

    @Test
    void eachThemeIsADrawingOfItsOwn() {
        assertThat(tagOf("theme", "light")).isNotEqualTo(tagOf("theme", "dark")).isNotEqualTo(tagOf("theme", ""));
        assertThat(tagOf("theme", "")).isEqualTo(given().get(CALF).header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"start, A person stands", "end, A person leans", "overview, A person leans", "animated, A person leans"
    })
    void showsAPosition(String position, String title) {
        given().queryParam("position", position)
                .get(CALF)
                .then()
                .statusCode(200)
                .body(containsString("<title>" + title));
    }

    @Test
    void eachSkinIsADrawingOfItsOwn() {
        assertThat(Stream.of("", "a", "b", "c").map(skin -> tagOf("skin", skin)))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesTheDrawingOfEachStep() {
        given().queryParam("lang", "de")
                .get("/drawings/wrist-and-forearm-stretch")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("remedy", is("wrist-and-forearm-stretch"))
                .body("positions.step", is(List.of(1, 1, 2, 3)))
                .body("positions[2].url", is("/drawings/wrist-and-forearm-stretch.svg?position=end"))
                .body("positions[3].url", is("/drawings/wrist-and-forearm-stretch-down.svg?position=end"))
                .body("positions.language", everyItem(is("de")))
                .body("animated", nullValue());
        given().get("/drawings/calf-wall-stretch").then().body("animated", is(CALF + "?position=animated"));
    }

    @ParameterizedTest
    @CsvSource({
        "theme, pink, light or dark",
        "skin, d, 'a, b or c'",
        "position, middle, 'overview, start, end or animated'",
        "lang, !, language tag",
        "colour, red, 'known are lang, position, skin, theme'"
    })
    void namesAnInvalidParameter(String name, String value, String message) {
        given().queryParam(name, value)
                .get(CALF)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(name))
                .body("violations[0].message", containsString(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drawings/no-such.svg",
                "/drawings/no-such",
                "/drawings/heat-pack.svg?position=animated",
                "/drawings/CALF.svg",
                "/drawings"
            })
    void aMissingResourceIsAProblem(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", is(404));
    }

    @ParameterizedTest
    @CsvSource({
        "/drawings/paracetamol-short-term, has no drawing",
        "/drawings/paracetamol-short-term.svg, has no drawing",
        "/drawings/heat-pack.svg?position=animated, does not move",
        "/drawings/no-such.svg, No such drawing exists"
    })
    void saysWhyThereIsNoDrawing(String path, String reason) {
        given().get(path).then().statusCode(404).body("detail", containsString(reason));
    }

    private static String tagOf(String parameter, String value) {
        return given().queryParam(parameter, value).get(CALF).header("ETag");
    }
}
