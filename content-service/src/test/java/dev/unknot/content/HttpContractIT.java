package dev.unknot.content;

import static dev.unknot.content.Api.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import dev.unknot.test.http.HttpContract;
import dev.unknot.test.http.HttpSubject;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HttpContractIT extends HttpContract {

    @Override
    protected HttpSubject subject() {
        return ofThisService(
                "/remedies/heat-pack",
                "editor",
                "PUT",
                "/remedies/written-by-the-contract",
                Map.of("If-None-Match", "*"),
                "{}");
    }

    @Test
    void drawingsAreForPagesOfAnyOrigin() {
        given().get("/drawings/calf-wall-stretch.svg")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", is("*"))
                .header("Cross-Origin-Resource-Policy", is("cross-origin"));
    }

    @Test
    void aTokenIsCheckedEachTime() {
        as("employee-1").get("/catalogue").then().statusCode(403);
        as("editor").get("/catalogue").then().statusCode(200);
        as("employee-1").get("/catalogue").then().statusCode(403);
    }
}
