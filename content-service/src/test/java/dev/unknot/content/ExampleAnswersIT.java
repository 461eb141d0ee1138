package dev.unknot.content;

import static dev.unknot.content.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.http.openapi.Example;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ExampleAnswersIT {

    static List<Example> examples() {
        return Example.all();
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

        assertThat(fields(example.answer())).isEqualTo(fields(real));
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

        assertThat(fields(shown)).isEqualTo(fields(example.answer()));
    }

    private static Set<String> fields(Object json) {
        Set<String> paths = new TreeSet<>();
        collect(json, "", paths);
        return paths;
    }

    private static void collect(Object json, String path, Set<String> paths) {
        if (json instanceof Map<?, ?> object) {
            // The counted keys depend on the catalogue.
            boolean counts = path.startsWith(".facets.");
            object.forEach((name, value) -> collect(value, path + (counts ? ".*" : "." + name), paths));
        } else if (json instanceof List<?> list && !list.isEmpty()) {
            list.forEach(each -> collect(each, path + "[]", paths));
        } else {
            paths.add(path);
        }
    }
}
