package dev.unknot.http.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.test.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ParametersIT extends ServiceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fo=1               | fo    | is not known; known are kind, limit, sort
            limit=0            | limit | from 1 to 200
            limit=201          | limit | from 1 to 200
            limit=zebra        | limit | from 1 to 200
            limit=1&limit=2    | limit | must be given once
            sort=a&sort=b      | sort  | must be given once
            kind=zebra         | kind  | must be one of
            kind=big&kind=%00  | kind  | U+0000
            my+zebra=1         | ''    | is not known
            """)
    void aWrongParameterIsNamed(String query, String field, String message) {
        Response response = as("employee-1").urlEncodingEnabled(false).get("/people?" + query);

        response.then().statusCode(400);
        assertThat(response.<List<String>>path("violations.field")).containsExactly(field);
        assertThat(response.<List<String>>path("violations.in")).containsExactly("query");
        assertThat(response.asString()).contains(message).doesNotContain("zebra");
    }

    @Test
    void everyWrongParameterIsNamedAtOnce() {
        Response response = as("employee-1").get("/people?fo=1&fa=2");

        assertThat(response.<List<String>>path("violations.field")).containsExactlyInAnyOrder("fo", "fa");
    }

    @Test
    void whatARightQuestionHoldsIsTaken() {
        as("employee-1")
                .get("/people?kind=big&kind=small&limit=&sort=name")
                .then()
                .statusCode(200);
    }

    @Test
    void aCursorReadsAsItWasWritten() {
        assertThat(Cursor.read(Cursor.write("1.ümlaut"))).isEqualTo("1.ümlaut");
    }

    @Test
    void aPageEndsWithTheCursorOfItsLastItem() {
        assertThat(PageView.of(List.of("a", "b", "c"), 2, last -> "after " + last))
                .satisfies(page -> assertThat(page.items()).containsExactly("a", "b"))
                .satisfies(page -> assertThat(page.next()).hasValue("after b"));
        assertThat(PageView.of(List.of("a", "b"), 2, last -> "after " + last).next())
                .isEmpty();
    }
}
