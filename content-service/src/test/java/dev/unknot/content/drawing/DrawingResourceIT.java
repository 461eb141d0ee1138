package dev.unknot.content.drawing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
        assertThat(tagOf("light")).isNotEqualTo(tagOf("dark")).isNotEqualTo(tagOf(""));
        assertThat(tagOf("")).isEqualTo(given().get(CALF).header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"theme, pink, light or dark", "lang, !, language tag", "colour, red, 'known are lang, theme'"})
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
    @ValueSource(strings = {"/drawings/no-such.svg", "/drawings/calf-wall-stretch", "/drawings/CALF.svg", "/drawings"})
    void aMissingResourceIsAProblem(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", is(404));
    }

    private static String tagOf(String theme) {
        return given().queryParam("theme", theme).get(CALF).header("ETag");
    }
}
