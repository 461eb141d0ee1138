package dev.unknot.http.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.unknot.test.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemIT extends ServiceTest {

    @Test
    void aFailureSaysNothingAboutItsInside() {
        String problem = as("employee-1")
                .get("/people/failing")
                .then()
                .statusCode(500)
                .extract()
                .asString();

        assertThat(problem)
                .contains("https://unknot.dev/problems/internal-error", "Try again later.")
                .doesNotContain("zebra", "Exception", "java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people/employee-2", "/nothing/here"})
    void whatIsNotThereAndWhatIsNotYoursReadAlike(String path) {
        as("employee-1")
                .get(path)
                .then()
                .statusCode(404)
                .body("title", is("Not Found"))
                .body("instance", is(path))
                .body("detail", containsString("or you may not see it."));
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsDocumented(ProblemType type) throws IOException {
        assertThat(Files.readString(Path.of("../docs/problems.md")))
                .contains("## " + type.slug(), type.status() + " " + type.title());
    }
}
