package dev.unknot.content.editing;

import static dev.unknot.content.Api.as;
import static dev.unknot.content.Api.get;
import static dev.unknot.content.editing.EditorRequests.change;
import static dev.unknot.content.editing.EditorRequests.create;
import static dev.unknot.content.editing.EditorRequests.problem;
import static dev.unknot.content.editing.EditorRequests.publishAsSecond;
import static dev.unknot.content.editing.EditorRequests.withdraw;
import static dev.unknot.content.editing.RemedyFixture.remedy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.unknot.content.publication.BundledCatalogue;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FollowingIT {

    private static final String START = "1970-01-01T00:00:00Z";

    @Test
    void aFollowerSeesPublicationsChangesAndWithdrawals() {
        String before = newest();
        String slug = "followed";
        String draft = create(slug, remedy("One")).extract().header("ETag");
        assertThat(slugs(before)).doesNotContain(slug);

        String published = publishAsSecond(slug, draft).extract().header("ETag");
        changes(before)
                .body("items[-1].slug", is(slug))
                .body("items[-1].version", is(1))
                .body("items[-1].state", is("published"))
                .body("items[-1].remedy.title", is("One"))
                .body("next", is((Object) null));

        String after = newest();
        withdraw(slug, published).statusCode(204);
        changes(after)
                .body("items[-1].slug", is(slug))
                .body("items[-1].version", is(2))
                .body("items[-1].state", is("withdrawn"))
                .body("items[-1]", not(hasKey("remedy")));
    }

    @Test
    void whatChangesWhileAFollowerPagesComesAgainAtTheEnd() {
        String first = publishAsSecond(
                        "aaa-paged",
                        create("aaa-paged", remedy("One")).extract().header("ETag"))
                .extract()
                .header("ETag");
        JsonPath page = page(START, Map.of("limit", 100));
        List<Map<String, Object>> seen = new ArrayList<>(page.getList("items"));

        String changed = change("aaa-paged", first, remedy("Two")).extract().header("ETag");
        String last = publishAsSecond("aaa-paged", changed).extract().header("ETag");
        while (page.getString("next") != null) {
            page = page(START, Map.of("limit", 100, "cursor", page.getString("next")));
            seen.addAll(page.getList("items"));
        }

        assertThat(seen.get(seen.size() - 1)).containsEntry("slug", "aaa-paged").containsEntry("version", 2);
        assertThat(seen)
                .extracting(item -> item.get("slug"))
                .containsAll(BundledCatalogue.read().remedies().stream()
                        .map(remedy -> (Object) remedy.slug())
                        .toList());
        assertThat(seen)
                .extracting(item -> Instant.parse((String) item.get("updatedAt")))
                .isSorted();
        withdraw("aaa-paged", last).statusCode(204);
    }

    @Test
    void theTextsAreInTheLanguageAskedFor() {
        get("/remedies", "updatedSince", START, "lang", "de", "limit", 200)
                .header("Content-Language", containsString("de"))
                .body("items.find { it.slug == 'chin-tuck' }.remedy.language", is("de"));
    }

    @Test
    void aFollowerThatKnowsAllGetsNotModified() {
        Response first = as("platform").queryParam("updatedSince", newest()).get("/remedies");

        as("platform")
                .queryParam("updatedSince", first.jsonPath().getString("items[-1].updatedAt"))
                .header("If-None-Match", first.header("ETag"))
                .get("/remedies")
                .then()
                .statusCode(304);
    }

    @Test
    void nothingHasChangedSinceTheFuture() {
        changes("2999-01-01T00:00:00+01:00").body("items", is(List.of())).body("next", is((Object) null));
    }

    @ParameterizedTest
    @CsvSource({"area, neck", "kind, stretch", "q, neck", "facets, true", "maxMinutes, 3", "avoid, pregnancy"})
    void aFilterIsRefused(String name, String value) {
        problem(get("/remedies", "updatedSince", START, name, value), 400)
                .body("violations.field", is(List.of(name)))
                .body("violations[0].message", containsString("whole catalogue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-30", "2026-11-30T09:00:00", "1764493200"})
    void aWrongInstantIsNamed(String since) {
        problem(get("/remedies", "updatedSince", since), 400)
                .body("violations.field", hasItem("updatedSince"))
                .body("violations[0].message", containsString("2026-11-30T09:00:00Z"));
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        problem(get("/remedies", "updatedSince", "x", "limit", 0, "cursor", "MC4xLjIubmVjay10dXJucw", "q", "x"), 400)
                .body("violations.field", hasItems("updatedSince", "limit", "cursor", "q"));
    }

    private static ValidatableResponse changes(String since) {
        return get("/remedies", "updatedSince", since, "limit", 200).statusCode(200);
    }

    private static List<String> slugs(String since) {
        return changes(since).extract().path("items.slug");
    }

    private static JsonPath page(String since, Map<String, Object> query) {
        return as("platform")
                .queryParam("updatedSince", since)
                .queryParams(query)
                .get("/remedies")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Where a follower that has read everything asks next. */
    private static String newest() {
        JsonPath page = page(START, Map.of("limit", 200));
        while (page.getString("next") != null) {
            page = page(START, Map.of("limit", 200, "cursor", page.getString("next")));
        }
        return page.getString("items[-1].updatedAt");
    }
}
