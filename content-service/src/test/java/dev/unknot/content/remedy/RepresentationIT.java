package dev.unknot.content.remedy;

import static dev.unknot.content.Api.as;
import static dev.unknot.content.Api.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Format and language negotiation. */
@QuarkusTest
class RepresentationIT {

    private static final String PATH = "/remedies/upper-trapezius-stretch";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                                   | application/json
            application/json                                      | application/json
            application/ld+json                                   | application/ld+json
            application/json;q=0.2, application/ld+json;q=0.9     | application/ld+json
            application/json, application/ld+json;q=0.9           | application/json
            text/html, application/xhtml+xml, */*;q=0.8           | application/json
            application/ld+json, */*;q=0.1                        | application/ld+json
            """)
    void usesTheBestAcceptedFormat(String accept, String form) {
        Response response = as("employee-1").accept(accept).get(PATH);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(form);
        assertThat(String.join(", ", response.headers().getValues("Vary"))).contains("Accept", "Accept-Language");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html
            application/xml, text/*
            """)
    void rejectsAnotherFormat(String accept) {
        as("employee-1").accept(accept).get(PATH).then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void jsonLdIsAHowTo() {
        as("employee-1")
                .accept("application/ld+json")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("'@context'", is("https://schema.org"))
                .body("'@type'", is("HowTo"))
                .body("name", is("Ear to shoulder"))
                .body("description", notNullValue())
                .body("inLanguage", is("en"))
                .body("totalTime", is("PT3M"))
                .body("step[0].'@type'", is("HowToStep"))
                .body("step[0].timeRequired", nullValue())
                .body("step[1].position", is(2))
                .body("step[1].timeRequired", is("PT2M"))
                .body("tool[0].'@type'", is("HowToTool"))
                .body("tool.name", hasItems("Chair"))
                .body("about.name", hasItems("Neck", "Shoulders", "Muscle knot"))
                .body("citation[0].'@type'", is("CreativeWork"))
                .body("url", endsWith(PATH));
    }

    @Test
    void anEntityTagIdentifiesOneFormatInOneLanguage() {
        String json = as("employee-1").accept("application/json").get(PATH).header("ETag");
        String jsonLd = as("employee-1").accept("application/ld+json").get(PATH).header("ETag");

        assertThat(json).isNotEqualTo(jsonLd);
        as("employee-1")
                .accept("application/ld+json")
                .header("If-None-Match", jsonLd)
                .get(PATH)
                .then()
                .statusCode(304)
                .header("Vary", notNullValue())
                .header("Content-Language", is("en"));
        as("employee-1")
                .accept("application/json")
                .header("If-None-Match", jsonLd)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void namesTheLanguageInTheHeader() {
        get("/remedies", "limit", 1)
                .header("Content-Language", is("en"))
                .header("Vary", containsString("Accept-Language"));
        as("employee-1")
                .header("Accept-Language", "fr, en;q=0.1")
                .get(PATH)
                .then()
                .header("Content-Language", is("en"))
                .body("language", is("en"));
    }
}
