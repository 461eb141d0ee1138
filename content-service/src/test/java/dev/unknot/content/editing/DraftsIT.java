package dev.unknot.content.editing;

import static dev.unknot.content.Api.as;
import static dev.unknot.content.Api.get;
import static dev.unknot.content.editing.EditorRequests.approve;
import static dev.unknot.content.editing.EditorRequests.change;
import static dev.unknot.content.editing.EditorRequests.create;
import static dev.unknot.content.editing.EditorRequests.editor;
import static dev.unknot.content.editing.EditorRequests.problem;
import static dev.unknot.content.editing.EditorRequests.publish;
import static dev.unknot.content.editing.EditorRequests.withdraw;
import static dev.unknot.content.editing.RemedyFixture.remedy;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DraftsIT {

    private static final String PREVIEW = "/remedies/chin-tuck/draft/preview";

    @Test
    void aDraftIsListedUntilItIsPublished() {
        String slug = "listed-draft";
        String first = create(slug, remedy("A nap")).extract().header("ETag");
        draft(slug)
                .body("title", is("A nap"))
                .body("number", is(1))
                .body("version", nullValue())
                .body("by", is("editor"))
                .body("at", notNullValue())
                .body("approvedBy", is(List.of()))
                .body("url", is("/remedies/listed-draft/draft"))
                .body("preview", is("/remedies/listed-draft/draft/preview"));

        approve("editor-2", slug, first);
        draft(slug).body("approvedBy", is(List.of("editor-2")));
        String published = publish(slug, first).statusCode(200).extract().header("ETag");
        editor().get("/drafts").then().body("items.slug", not(hasItem(slug)));

        // An approval of the revision before does not count.
        String second = change(slug, published, remedy("A short nap")).extract().header("ETag");
        draft(slug).body("number", is(3)).body("version", is(1)).body("approvedBy", is(List.of()));
        withdraw(slug, second).statusCode(204);
        editor().get("/drafts").then().body("items.slug", not(hasItem(slug)));
    }

    @Test
    void draftsComeInPages() {
        List<String> slugs = List.of("paged-a", "paged-b", "paged-c");
        slugs.forEach(slug -> create(slug, remedy(slug)).statusCode(201));

        List<String> seen = new ArrayList<>();
        Map<String, Object> query = Map.of("limit", 1);
        do {
            JsonPath page = editor().queryParams(query).get("/drafts").jsonPath();
            seen.addAll(page.getList("items.slug"));
            query = page.getString("next") == null ? Map.of() : Map.of("limit", 1, "cursor", page.getString("next"));
        } while (!query.isEmpty());

        assertThat(seen).containsAll(slugs).isSorted().doesNotHaveDuplicates();
        slugs.forEach(slug -> withdraw(slug, "\"1\"").statusCode(204));
        problem(editor().queryParam("cursor", "?!").get("/drafts").then(), 400)
                .body("violations[0].field", is("cursor"));
        problem(editor().queryParam("limit", "0").get("/drafts").then(), 400);
    }

    @Test
    void aPreviewIsWhatAPersonWouldGet() {
        Response published = as("employee-1").queryParam("lang", "de").get("/remedies/chin-tuck");
        Response preview = editor().queryParam("lang", "de").get(PREVIEW);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(without(preview, "publishedAt")).isEqualTo(without(published, "publishedAt"));
        assertThat(preview.header("Cache-Control")).isEqualTo("no-store");
        assertThat(preview.header("Content-Language")).isEqualTo("de");
        assertThat(preview.header("ETag"))
                .isEqualTo(editor().get("/remedies/chin-tuck/draft").header("ETag"));
        editor().accept("application/ld+json")
                .get(PREVIEW)
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .header("Cache-Control", is("no-store"))
                .body("'@type'", is("HowTo"));
    }

    @Test
    void aPreviewShowsTheDraftAndNotThePublishedRemedy() {
        String draft = create("previewed", remedy("A nap")).extract().header("ETag");

        get("/remedies/previewed").statusCode(404);
        editor().get("/remedies/previewed/draft/preview")
                .then()
                .statusCode(200)
                .body("title", is("A nap"))
                .body("version", is(1));
        problem(
                editor().accept("image/svg+xml")
                        .get("/remedies/previewed/draft/preview")
                        .then(),
                404);
        withdraw("previewed", draft).statusCode(204);
    }

    @Test
    void aPreviewShowsTheDrawing() {
        String svg = editor().accept("image/svg+xml")
                .queryParam("lang", "es")
                .get(PREVIEW)
                .then()
                .statusCode(200)
                .contentType(containsString("image/svg+xml"))
                .header("Cache-Control", is("no-store"))
                .header("Content-Language", is("es"))
                .extract()
                .asString();

        assertThat(svg).startsWith("<svg").contains("xml:lang=\"es\"");
    }

    @Test
    void aPreviewOfNothingIsNotFound() {
        problem(editor().get("/remedies/not-there/draft/preview").then(), 404);
        problem(editor().get("/remedies/Not_There/draft/preview").then(), 400);
        problem(editor().queryParam("lang", "!").get(PREVIEW).then(), 400);
        problem(editor().accept("text/csv").get(PREVIEW).then(), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drafts", PREVIEW})
    void onlyEditorsOfTheOperatorSeeThem(String path) {
        problem(given().get(path).then(), 401);
        problem(as("employee-1").get(path).then(), 403);
        problem(as("platform").get(path).then(), 403);
        problem(as("editor-other").get(path).then(), 403).body("detail", containsString("operator"));
    }

    private static ValidatableResponse draft(String slug) {
        return editor().queryParam("limit", 200)
                .get("/drafts")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .rootPath("items.find { it.slug == '" + slug + "' }");
    }

    private static Map<String, Object> without(Response response, String field) {
        Map<String, Object> body = response.jsonPath().getMap("$");
        body.remove(field);
        return body;
    }
}
