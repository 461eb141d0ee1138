package dev.unknot.triage.narrative;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.unknot.triage.assessment.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Over HTTP, the same as {@link SecondReaderIT} without the second reader. */
@QuarkusTest
class SecondReaderOffIT extends ServiceTest {

    @Test
    void everythingWorksTheSameWithoutProposals() {
        SecondReaderIT.post("/assessments", "")
                .then()
                .statusCode(201)
                .body("level", equalTo("ROUTINE"))
                .body("provisional", equalTo(true))
                .body("suspected", hasSize(0));
        SecondReaderIT.post("/interviews", "")
                .then()
                .statusCode(200)
                .body("question.id", equalTo("screen-life-threats"));
        SecondReaderIT.post("/narratives", "").then().statusCode(200).body("suspected", hasSize(0));
    }
}
