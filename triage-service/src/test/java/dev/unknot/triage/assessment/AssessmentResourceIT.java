package dev.unknot.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.unknot.contracts.EventWriter;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.test.KafkaProbe;
import dev.unknot.test.PublishedRemedies;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessmentResourceIT extends ServiceTest {

    static {
        // A slow machine must not fail the test.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @BeforeEach
    void contentPublishes() {
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(remedy("neck-press-and-hold", "pressure", List.of()));
            kafka.send(remedy("neck-turns", "stretch", List.of("nerve-signs")));
        }
        await().untilAsserted(() -> as("employee-1")
                .contentType("application/json")
                .body(ALL_CLEAR)
                .post("/interviews")
                .then()
                .statusCode(200)
                .body("assessment.remedies.slug", hasItems("neck-turns", "neck-press-and-hold")));
    }

    private static RemedyPublished remedy(String slug, String kind, List<String> blockedBy) {
        return PublishedRemedies.forTheNeck(
                slug,
                kind,
                blockedBy,
                new RemedyPublished.Text("Press and hold", "Eases it.", List.of("Press."), Optional.empty()));
    }

    @Test
    void suggestsRemediesWhenNothingAlarms() {
        Response response = assess("employee-1", ALL_CLEAR);

        response.then()
                .statusCode(201)
                .header("Location", containsString("/assessments/" + response.path("id")))
                .body("level", equalTo("SELF_CARE"))
                .body("provisional", equalTo(false))
                .body("reasons.rule", contains("nothing-alarming"))
                .body("reasons[0].source.readOn", equalTo("2026-11-21"))
                .body("watchFor.finding", hasItem("drooping-eyelid"))
                .body("causes", contains("sitting-still"))
                .body("remedies.url", hasItem("/remedies/neck-press-and-hold"))
                .body("remedies.title", hasItem("Press and hold"))
                .body("remedies.when", everyItem(equalTo("now")))
                .body("remedies.why", hasItem("Gentle movement eases stiffness."))
                .body("remedies.minutes", everyItem(equalTo(2)))
                .body("remedies.atDesk", everyItem(equalTo(true)))
                .body("remediesUnavailable", equalTo(false))
                .body("understood.from", hasItem("answer"))
                .body("unanswered", hasSize(0))
                .body("protocol.version", equalTo("2026.11.3"))
                .body("protocol.signedBy", containsString("No clinician has signed"));
    }

    @Test
    void silenceIsProvisionalAndRoutine() {
        assess("employee-1", "{\"area\": \"neck\"}")
                .then()
                .statusCode(201)
                .body("level", equalTo("ROUTINE"))
                .body("provisional", equalTo(true))
                .body("unanswered", hasItems("chest-pressure-long", "age-in-years"))
                .body("avoid.caution", hasItem("nerve-signs"))
                .body("remedies.slug", hasItem("neck-press-and-hold"))
                .body("remedies.slug", not(hasItem("neck-turns")));
    }

    @Test
    void storedRemediesAreShownAsTheyWereSuggested() {
        Response response = assess("employee-1", ALL_CLEAR);

        as("employee-1")
                .get("/assessments/" + response.path("id"))
                .then()
                .statusCode(200)
                .body("remedies", equalTo(response.path("remedies")));
    }

    @Test
    void offersNothingPhysicalInAnEmergency() {
        assess("employee-1", DROOPING_EYELID)
                .then()
                .statusCode(201)
                .body("level", equalTo("EMERGENCY"))
                .body("headline", containsString("emergency department"))
                .body("remedies", hasSize(0))
                .body("remediesUnavailable", equalTo(false))
                .body("avoid.caution", hasItems("emergency-signs", "artery-signs"));
    }

    @Test
    void publishesNoFindings() {
        try (KafkaProbe kafka = new KafkaProbe()) {
            UUID id = UUID.fromString(assess("employee-3", DROOPING_EYELID).path("id"));

            await().untilAsserted(() ->
                    assertThat(completed(kafka, "acme/employee-3", id)).hasSize(1));
            AssessmentCompleted event = completed(kafka, "acme/employee-3", id).get(0);
            assertThat(event.level()).isEqualTo(Level.EMERGENCY);
            assertThat(event.provisional()).isTrue();
            assertThat(event.area()).contains("neck");
            assertThat(event.avoid()).contains("emergency-signs", "artery-signs");
            assertThat(event.remedies()).isEmpty();
            kafka.events(Topics.ASSESSMENTS, "acme/employee-3")
                    .forEach(each -> assertThat(new String(EventWriter.data(each), StandardCharsets.UTF_8))
                            .doesNotContain("eyelid", "finding", "because"));
        }
    }

    private static List<AssessmentCompleted> completed(KafkaProbe kafka, String key, UUID id) {
        return kafka.events(Topics.ASSESSMENTS, key).stream()
                .filter(event -> event.data() instanceof AssessmentCompleted completed
                        && completed.assessment().equals(id))
                .map(event -> (AssessmentCompleted) event.data())
                .toList();
    }

    @Test
    void aRepeatedRequestIsOneReport() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<String> post = () -> as("employee-2")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(DROOPING_EYELID)
                .post("/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<String> ids = new ArrayList<>();
        for (var each :
                pool.invokeAll(IntStream.range(0, 20).mapToObj(i -> post).collect(Collectors.toList()))) {
            ids.add(each.get());
        }
        pool.shutdown();

        assertThat(ids).hasSize(20).containsOnly(ids.get(0));
        as("employee-2")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(ALL_CLEAR)
                .post("/assessments")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
        try (KafkaProbe kafka = new KafkaProbe()) {
            UUID id = UUID.fromString(ids.get(0));
            String last = assess("employee-2", DROOPING_EYELID).path("id");
            await().untilAsserted(() -> assertThat(completed(kafka, "acme/employee-2", UUID.fromString(last)))
                    .hasSize(1));
            assertThat(completed(kafka, "acme/employee-2", id)).hasSize(1);
        }
    }

    @Test
    void anotherPersonsResultIsNotFound() {
        String id = assess("employee-1", DROOPING_EYELID).path("id");

        as("employee-1").get("/assessments/" + id).then().statusCode(200).body("id", equalTo(id));
        for (String other : List.of("employee-2", "employee-other")) {
            as(other).get("/assessments/" + id).then().statusCode(404).contentType("application/problem+json");
            as(other)
                    .contentType("application/json")
                    .body("{\"confirmation\": \"seen-by-clinician\"}")
                    .post("/assessments/" + id + "/clearance")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void theHistoryComesPageByPage() {
        for (int i = 0; i < 5; i++) {
            assess("employee-other", DROOPING_EYELID).then().statusCode(201);
        }
        List<String> all = as("employee-other").get("/employees/me/assessments").path("items.id");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            Response page = cursor == null
                    ? as("employee-other").get("/employees/me/assessments?limit=1")
                    : as("employee-other").get("/employees/me/assessments?limit=1&cursor=" + cursor);
            page.then().statusCode(200).body("items", hasSize(1));
            paged.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(paged).hasSizeGreaterThanOrEqualTo(5).isEqualTo(all);
    }

    @Test
    void publishesAClearanceOnce() {
        String id = assess("employee-3", DROOPING_EYELID).path("id");
        for (int i = 0; i < 2; i++) {
            clear(id).then().statusCode(200).body("clearedAt", notNullValue());
        }
        String later = assess("employee-3", DROOPING_EYELID).path("id");
        try (KafkaProbe kafka = new KafkaProbe()) {
            await().untilAsserted(() -> assertThat(completed(kafka, "acme/employee-3", UUID.fromString(later)))
                    .hasSize(1));
            assertThat(kafka.events(Topics.ASSESSMENTS, "acme/employee-3"))
                    .filteredOn(event -> event.data() instanceof AssessmentCleared cleared
                            && cleared.assessment().toString().equals(id))
                    .hasSize(1);
        }
    }

    @Test
    void aReportWithoutHoldCannotBeCleared() {
        clear(assess("employee-3", ALL_CLEAR).path("id"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
    }

    private static Response clear(String id) {
        return as("employee-3")
                .contentType("application/json")
                .body("{\"confirmation\": \"seen-by-clinician\"}")
                .post("/assessments/" + id + "/clearance");
    }

    @Test
    void theProtocolIsOpenToRead() {
        as("editor")
                .get("/protocol")
                .then()
                .statusCode(200)
                .body("signedBy", equalTo("No clinician has signed this protocol yet."))
                .body("findings.id", hasItem("saddle-numbness"))
                .body("rules.find { it.id == 'cauda-equina' }.sources[0].status", equalTo("verified"))
                .body("rules.because", not(hasItem("")));
        as("editor").get("/protocol?version=1").then().statusCode(404);
    }
}
