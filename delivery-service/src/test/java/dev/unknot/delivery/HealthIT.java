package dev.unknot.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import dev.unknot.test.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthIT extends ServiceTest {

    @Test
    void isReadyWithItsDatabaseAndTopics() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void saysWhetherNudgesGoOut() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body(
                        "checks.find { it.name == 'delivery loop moves' }.data",
                        allOf(
                                hasKey("secondsSinceClaim"),
                                hasKey("secondsSinceWrite"),
                                hasKey("secondsSinceClaimOfEvents")));
    }
}
