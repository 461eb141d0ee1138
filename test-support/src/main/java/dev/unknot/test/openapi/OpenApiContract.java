package dev.unknot.test.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the API description of every service. Each service runs it against its own. */
public abstract class OpenApiContract {

    @ParameterizedTest
    @EnumSource
    void theDescriptionKeeps(DescriptionRule rule) throws JsonProcessingException {
        assertThat(rule.faults(document())).isEmpty();
    }

    private static JsonNode document() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    }
}
