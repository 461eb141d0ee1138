package dev.unknot.content;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.unknot.test.ReleasedDatabase;
import dev.unknot.test.ServiceTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Remedies, drafts and their history that commit 7a6dc0e wrote are found after the upgrade. */
@QuarkusTest
@QuarkusTestResource(value = ReleasedDatabase.class, restrictToAnnotatedClass = true)
class ReleasedDatabaseIT extends ServiceTest {

    @Test
    void findsWhatIsPublished() {
        as("employee-1")
                .get("/remedies/childs-pose")
                .then()
                .statusCode(200)
                .body("minutes", equalTo(3))
                .body("version", equalTo(1));
    }

    @Test
    void findsDraftsAndHistory() {
        as("editor")
                .get("/remedies/childs-pose/history")
                .then()
                .statusCode(200)
                .body("items.state", contains("draft", "published"));
        as("editor").get("/remedies/childs-pose/draft").then().body("minutes", equalTo(4));
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        as("employee-1").get("/remedies/calf-wall-stretch").then().statusCode(404);
    }
}
