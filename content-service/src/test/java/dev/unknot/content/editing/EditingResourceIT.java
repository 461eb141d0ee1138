package dev.unknot.content.editing;

import static dev.unknot.content.Api.as;
import static dev.unknot.content.Api.get;
import static dev.unknot.content.editing.EditorRequests.approve;
import static dev.unknot.content.editing.EditorRequests.change;
import static dev.unknot.content.editing.EditorRequests.create;
import static dev.unknot.content.editing.EditorRequests.editor;
import static dev.unknot.content.editing.EditorRequests.json;
import static dev.unknot.content.editing.EditorRequests.problem;
import static dev.unknot.content.editing.EditorRequests.publish;
import static dev.unknot.content.editing.EditorRequests.publishAsSecond;
import static dev.unknot.content.editing.EditorRequests.withdraw;
import static dev.unknot.content.editing.RemedyFixture.remedy;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.unknot.contracts.Topics;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.test.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EditingResourceIT {

    static {
        // A slow machine must not fail the test.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private static final KafkaProbe KAFKA = new KafkaProbe();

    @AfterAll
    static void close() {
        KAFKA.close();
    }

    @Test
    void draftsPublishesChangesWithdrawsAndRestoresARemedy() {
        String slug = "desk-nap";
        String first = create(slug, remedy("A nap")).statusCode(201).extract().header("ETag");
        get("/remedies/" + slug).statusCode(404);

        problem(publish(slug, first), 409).body("detail", containsString("Another editor"));
        String published = publishAsSecond(slug, first)
                .statusCode(200)
                .body("version", is(1))
                .extract()
                .header("ETag");
        get("/remedies/" + slug).statusCode(200).body("title", is("A nap"));

        String second = change(slug, published, remedy("A short nap"))
                .statusCode(200)
                .extract()
                .header("ETag");
        get("/remedies/" + slug).body("title", is("A nap"));
        String again =
                publishAsSecond(slug, second).body("version", is(2)).extract().header("ETag");
        get("/remedies/" + slug).body("title", is("A short nap")).body("version", is(2));

        withdraw(slug, again).statusCode(204);
        get("/remedies/" + slug).statusCode(404);

        String draft = editor().get("/remedies/" + slug + "/draft").header("ETag");
        String third = change(slug, draft, remedy("A short nap"))
                .statusCode(200)
                .extract()
                .header("ETag");
        String last =
                publishAsSecond(slug, third).body("version", is(4)).extract().header("ETag");
        get("/remedies/" + slug).statusCode(200).body("version", is(4));

        await().untilAsserted(() -> assertThat(KAFKA.events(Topics.REMEDIES, slug))
                .extracting(event -> event.data() instanceof RemedyPublished it
                        ? it.version() + " " + it.texts().get("en").title()
                        : ((RemedyWithdrawn) event.data()).version() + " withdrawn")
                .containsExactly("1 A nap", "2 A short nap", "3 withdrawn", "4 A short nap"));
        editor().get("/remedies/" + slug + "/history")
                .then()
                .body("items.number", is(List.of(7, 6, 5, 4, 3, 2, 1)))
                .body(
                        "items.state",
                        is(List.of("published", "draft", "withdrawn", "published", "draft", "published", "draft")))
                .body("items[0].by", is("editor-2"))
                .body("items[1].by", is("editor"))
                .body("items[0].at", notNullValue())
                .body("items[1].version", is((Object) null))
                .body("items[2].version", is(3))
                .body("next", is((Object) null));
        withdraw(slug, last).statusCode(204);
    }

    @Test
    void theAuthorPublishesWhatAnotherEditorHasApproved() {
        String slug = "seen-by-two";
        String draft = create(slug, remedy("One")).extract().header("ETag");

        problem(approve("editor", slug, draft), 409).body("detail", containsString("You wrote this draft"));
        problem(approve("editor-2", slug, "\"99\""), 412);
        approve("editor-2", slug, draft).statusCode(200).body("approvedBy", is(List.of("editor-2")));
        approve("editor-2", slug, draft).statusCode(200).body("approvedBy", is(List.of("editor-2")));
        editor().get("/remedies/" + slug + "/history").then().body("items[0].approvedBy", is(List.of("editor-2")));

        // A change after the approval needs a new one.
        String changed = change(slug, draft, remedy("Two")).extract().header("ETag");
        problem(publish(slug, changed), 409);
        approve("editor-2", slug, changed).statusCode(200);
        String published = publish(slug, changed)
                .statusCode(200)
                .body("by", is("editor"))
                .extract()
                .header("ETag");

        problem(approve("editor-2", slug, published), 409).body("detail", containsString("no draft"));
        withdraw(slug, published).statusCode(204);
    }

    @Test
    void anUnsafeRemedyIsRefusedWithTheRuleAndTheField() {
        String unsafe = remedy("x")
                .replaceFirst("(?s)\"block\": \\[.*?]", "\"block\": []")
                .replace("\"weak\"", "\"strong\"");

        problem(create("unsafe", unsafe), 400)
                .body("violations.field", hasItems("block", "warn", "evidence"))
                .body(
                        "violations.message",
                        hasItem(containsString("must contain nerve-signs (safety rule \"stretching\")")));
        problem(editor().get("/remedies/unsafe/draft").then(), 404);
    }

    @Test
    void onlyEditorsOfTheOperatorMayEdit() {
        String path = "/remedies/heat-pack";
        problem(as("editor-other").get(path + "/draft").then(), 403).body("detail", containsString("operator"));
        problem(as("editor-other").get(path + "/history").then(), 403);
        problem(as("editor-other").post(path + "/approval").then(), 403);
        problem(as("editor-other").post(path + "/publication").then(), 403);
        problem(as("editor-other").delete(path).then(), 403);
        problem(as("editor-other").get("/catalogue").then(), 403);
        as("editor-other").get(path).then().statusCode(200);
    }

    @Test
    void anEditorReadsChangesAndWrites() {
        Response draft = editor().get("/remedies/neck-finger-press/draft");
        draft.then().statusCode(200).body("slug", is("neck-finger-press")).body("sources[0].key", notNullValue());

        // The draft equals the latest revision, so nothing is written.
        change("neck-finger-press", draft.header("ETag"), draft.asString())
                .statusCode(200)
                .header("ETag", draft.header("ETag"))
                .body("state", is("published"));
        editor().header("If-None-Match", draft.header("ETag"))
                .get("/remedies/neck-finger-press/draft")
                .then()
                .statusCode(200);
    }

    @Test
    void everyRevisionIsReadableAndNamesAReleaseAsAuthor() {
        editor().get("/remedies/heat-pack/history")
                .then()
                .body("items[-1].by", is("release"))
                .body("items[-1].url", is("/remedies/heat-pack/history/1"));
        editor().get("/remedies/heat-pack/history/1").then().statusCode(200).body("slug", is("heat-pack"));
        problem(editor().get("/remedies/heat-pack/history/99").then(), 404);
        problem(editor().get("/remedies/heat-pack/history/0").then(), 404);
    }

    @Test
    void theHistoryComesInPages() {
        String slug = "pages";
        String tag = create(slug, remedy("1")).extract().header("ETag");
        tag = change(slug, tag, remedy("2")).extract().header("ETag");
        change(slug, tag, remedy("3"));

        String next = editor().queryParam("limit", 2)
                .get("/remedies/pages/history")
                .then()
                .body("items.number", is(List.of(3, 2)))
                .extract()
                .path("next");

        editor().queryParam("cursor", next)
                .get("/remedies/pages/history")
                .then()
                .body("items.number", is(List.of(1)))
                .body("next", is((Object) null));
        problem(
                        editor().queryParam("cursor", "?!")
                                .get("/remedies/pages/history")
                                .then(),
                        400)
                .body("violations[0].field", is("cursor"));
    }

    @Test
    void oneOfConcurrentChangesWins() {
        String tag = create("race", remedy("0")).extract().header("ETag");

        List<CompletableFuture<Integer>> editors = IntStream.range(1, 9)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> change("race", tag, remedy("take " + i)).extract().statusCode()))
                .toList();

        assertThat(editors.stream().map(CompletableFuture::join))
                .containsOnlyOnce(200)
                .contains(412)
                .hasSize(8);
        editor().get("/remedies/race/history").then().body("items.number", is(List.of(2, 1)));
    }

    @Test
    void oneOfConcurrentCreationsWins() {
        List<CompletableFuture<Integer>> editors = IntStream.range(1, 9)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> create("first", remedy("take " + i)).extract().statusCode()))
                .toList();

        assertThat(editors.stream().map(CompletableFuture::join))
                .containsOnlyOnce(201)
                .contains(412)
                .hasSize(8);
    }

    @Test
    void requiresAPrecondition() {
        String path = "/remedies/heat-pack";
        problem(json(remedy("x")).put(path).then(), 428).body("detail", containsString("If-Match"));
        problem(json(remedy("x")).header("If-Match", "*").put(path).then(), 428);
        problem(editor().post(path + "/publication").then(), 428);
        problem(editor().delete(path).then(), 428);
        problem(
                json(remedy("x"))
                        .header("If-None-Match", "*")
                        .header("If-Match", "\"1\"")
                        .put(path)
                        .then(),
                400);
    }

    @Test
    void reportsAStalePrecondition() {
        problem(create("heat-pack", remedy("x")), 412).body("detail", containsString("already exists"));
        problem(change("heat-pack", "\"99\"", remedy("x")), 412)
                .body("detail", containsString("It has changed since you read it"));
        problem(change("heat-pack", "W/\"1\"", remedy("x")), 412);
        problem(change("not-there", "\"1\"", remedy("x")), 412).body("detail", containsString("If-None-Match"));
        problem(publish("heat-pack", "\"99\""), 412);
        problem(withdraw("heat-pack", "\"99\""), 412);
    }

    @Test
    void thereMustBeSomethingToPublishOrWithdraw() {
        String tag = editor().get("/remedies/heat-pack/draft").header("ETag");
        problem(publish("heat-pack", tag), 409).body("detail", containsString("no draft"));
        problem(publish("not-there", "\"1\""), 404);
        problem(withdraw("not-there", "\"1\""), 404);
        problem(editor().get("/remedies/not-there/draft").then(), 404);
        problem(editor().get("/remedies/not-there/history").then(), 404);

        String draft = create("only-a-draft", remedy("x")).extract().header("ETag");
        withdraw("only-a-draft", draft).statusCode(204);
        problem(withdraw("only-a-draft", "\"2\""), 409);
        assertThat(KAFKA.events(Topics.REMEDIES, "only-a-draft")).isEmpty();
    }

    @Test
    void namesAllFaultsOfADraftAndSavesNothing() {
        String bad = remedy("x").replace("\"stretch\"", "\"dance\"").replace("\"minutes\": 2", "\"minutes\": \"2\"");

        problem(create("bad-draft", bad), 400)
                .body("violations.field", hasItems("kind", "minutes"))
                .body("violations.in", everyItemIs("body"))
                .body("violations.find { it.field == 'minutes' }.line", is(8));

        problem(editor().get("/remedies/bad-draft/draft").then(), 404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                        | is not valid JSON
            slug: yaml               | is not valid JSON
            {"a": 1} {"b": 2}        | has content after its end
            {"a": 1, "a": 2}         | is unknown
            []                       | must be a mapping
            nothing                  | is not valid JSON
            """)
    void rejectsAnInvalidDraft(String body, String message) {
        problem(create("no-draft", body), 400).body("violations.message", hasItem(containsString(message)));
    }

    @Test
    void aSourceMeansTheSameEverywhere() {
        String other = remedy("x").replace("\"leaflet\", \"title\"", "\"cautions-2026\", \"title\"");

        problem(create("other-source", other), 409)
                .body("violations[0].field", is("sources[0]"))
                .body("violations[0].message", containsString("cautions-2026 is described differently"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee-1", "hr", "platform", "stranger"})
    void onlyEditorsMayEdit(String client) {
        String path = "/remedies/heat-pack";
        problem(as(client).get(path + "/draft").then(), 403);
        problem(as(client).get(path + "/history").then(), 403);
        problem(as(client).get(path + "/history/1").then(), 403);
        problem(as(client).contentType("application/json").body("{}").put(path).then(), 403);
        problem(as(client).post(path + "/publication").then(), 403);
        problem(as(client).post(path + "/approval").then(), 403);
        problem(as(client).delete(path).then(), 403);
    }

    @Test
    void editingRequiresAToken() {
        problem(given().delete("/remedies/heat-pack").then(), 401);
        problem(given().get("/remedies/heat-pack/draft").then(), 401);
    }

    @Test
    void rejectsAnInvalidSlugAndInvalidJson() {
        problem(create("Neck_Press", remedy("x")), 400).body("violations[0].in", is("path"));
        problem(editor().get("/remedies/Neck_Press/draft").then(), 400);
        problem(
                editor().contentType("text/plain")
                        .body("slug: x")
                        .put("/remedies/x")
                        .then(),
                415);
        problem(create("other", remedy("x").replace("{\n", "{\"slug\": \"another\",\n")), 400)
                .body("violations[0].field", is("slug"));
    }

    private static Matcher<Iterable<? extends String>> everyItemIs(String value) {
        return everyItem(is(value));
    }
}
