package dev.unknot.content;

import static dev.unknot.content.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.http.openapi.Example;
import dev.unknot.test.JsonLeaves;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ExampleAnswersIT {

    static List<Example> examples() {
        // A draft is only there while an editor works on it.
        return Example.answersToGet().stream()
                .filter(example -> !example.path().contains("/draft/"))
                .toList();
    }

    /** The texts of the catalogue may change, but the fields of a response must not change unnoticed. */
    @ParameterizedTest
    @MethodSource("examples")
    void anExampleHasTheFieldsOfTheRealAnswer(Example example) {
        Object real = as("employee-1")
                .urlEncodingEnabled(false)
                .accept(example.mediaType())
                .get(example.request())
                .then()
                .statusCode(200)
                .extract()
                .path("$");

        assertThat(fields(example.body())).isEqualTo(fields(real));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theDescriptionShowsIt(Example example) {
        Object shown = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .extract()
                .path("paths.'%s'.get.responses.'200'.content.'%s'.examples.'%s'.value"
                        .formatted(example.path(), example.mediaType(), example.name()));

        assertThat(fields(shown)).isEqualTo(fields(example.body()));
    }

    /** The counted keys depend on the catalogue. */
    private static Set<String> fields(Object json) {
        return JsonLeaves.paths(json).stream()
                .map(path -> path.replaceFirst("^(\\.facets\\.\\w+)\\..*", "$1.*"))
                .collect(Collectors.toSet());
    }
}
