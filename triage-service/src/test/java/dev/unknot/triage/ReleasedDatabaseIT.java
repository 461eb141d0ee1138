package dev.unknot.triage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.unknot.test.ReleasedDatabase;
import dev.unknot.test.ServiceTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Assessments and a story that commit 7a6dc0e wrote are found after the upgrade. */
@QuarkusTest
@QuarkusTestResource(value = ReleasedDatabase.class, restrictToAnnotatedClass = true)
class ReleasedDatabaseIT extends ServiceTest {

    @Test
    void findsAssessments() {
        as("employee-1")
                .get("/employees/me/assessments")
                .then()
                .statusCode(200)
                .body("items.level", contains("SELF_CARE"));
        as("employee-2")
                .get("/assessments/44030104-a253-42e6-8330-0532f5298214")
                .then()
                .statusCode(200)
                .body("level", equalTo("AMBULANCE"))
                .body("remedies.size()", equalTo(0));
    }

    @Test
    void opensAStoryThatWasSealed() {
        as("employee-3")
                .get("/assessments/8c678ef9-fb30-4b7c-871a-e09153533cff/story")
                .then()
                .statusCode(200)
                .body(containsString("My shoulder is stiff since Monday"));
    }
}
