package dev.unknot.content.search;

import static dev.unknot.content.Api.get;
import static dev.unknot.content.Api.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.contracts.Vocabulary;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search API; {@link SearchQualityIT} measures its quality. */
@QuarkusTest
class SearchIT {

    @Test
    void ranksATitleBeforeAMention() {
        assertThat(slugs("q", "shoulder rolls").get(0)).isEqualTo("shoulder-rolls");
    }

    @Test
    void matchesAreMarkedAndTheRestIsHtml() {
        get("/remedies", "q", "child's pose", "limit", 1)
                .statusCode(200)
                .body("items[0].title", is("Child's pose"))
                .body("items[0].highlights.title", is("<mark>Child</mark>&#39;s <mark>pose</mark>"));
        get("/remedies", "limit", 1).body("items[0].highlights", nullValue());
    }

    @Test
    void correctsASpellingErrorAndReportsIt() {
        get("/remedies", "q", "sholder strech")
                .statusCode(200)
                .body("correctedQuery", is("shoulder stretch"))
                .body("items[0].areas", hasItem("shoulder"));
        get("/remedies", "q", "shoulder stretch").body("$", not(hasKey("correctedQuery")));
    }

    @Test
    void everyFilterNarrowsASearch() {
        get("/remedies", "q", "stretch", "area", "calf", "kind", "stretch", "maxMinutes", 5)
                .statusCode(200)
                .body("items.slug", hasItem("calf-wall-stretch"))
                .body("items.kind", everyItem(is("stretch")));
    }

    static Set<String> cautions() {
        return Vocabulary.released().cautions().keySet();
    }

    /** The contract with triage also applies to searches. */
    @ParameterizedTest
    @MethodSource("cautions")
    void aSearchReturnsNoBlockedRemedy(String caution) {
        JsonPath found = response("/remedies", "q", "stretch press roll warm knot", "avoid", caution, "limit", 200)
                .jsonPath();

        assertThat(found.<List<String>>getList("items.blockedBy")).noneMatch(blocked -> blocked.contains(caution));
    }

    @Test
    void facetsCountAllMatchesAndPredictTheResultOfAFilter() {
        JsonPath found = response("/remedies", "q", "stretch", "limit", 1).jsonPath();

        Map<String, Integer> kinds = found.getMap("facets.kinds");
        kinds.forEach((kind, count) -> assertThat(slugs("q", "stretch", "kind", kind, "limit", 200))
                .as(kind)
                .hasSize(count));
        Map<String, Integer> areas = found.getMap("facets.areas");
        assertThat(areas).isNotEmpty();
        areas.forEach((area, count) -> assertThat(slugs("q", "stretch", "area", area, "limit", 200))
                .as(area)
                .hasSize(count));
    }

    @Test
    void facetsAreOptInWithoutAQueryAndOptOutWithOne() {
        get("/remedies", "facets", true, "limit", 1).body("facets.kinds", hasKey("stretch"));
        get("/remedies", "limit", 1).body("$", not(hasKey("facets")));
        get("/remedies", "q", "neck", "facets", false).body("$", not(hasKey("facets")));
    }

    @Test
    void pagesOfOneHoldEveryMatchOnceAndInOrder() {
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = response("/remedies", "q", "knot", "limit", 1, "cursor", cursor)
                    .jsonPath();
            paged.addAll(page.getList("items.slug"));
            cursor = page.getString("next");
        }

        assertThat(paged).hasSizeGreaterThan(2).doesNotHaveDuplicates().isEqualTo(slugs("q", "knot", "limit", 200));
    }

    @Test
    void cursorsOfListsAndSearchesAreNotInterchangeable() {
        String ofList = response("/remedies", "limit", 1).path("next");
        String ofSearch = response("/remedies", "q", "neck", "limit", 1).path("next");

        get("/remedies", "q", "neck", "cursor", ofList).statusCode(400).body("violations[0].field", is("cursor"));
        get("/remedies", "cursor", ofSearch).statusCode(400).body("violations[0].field", is("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "the", "!!!", "&|:*()<>'", "\\", "%", "🙂", "қазақша", "xyzzyqwv"})
    void aQueryOfUnknownWordsFindsNothing(String query) {
        get("/remedies", "q", query).statusCode(200).body("items", empty()).body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"neck & !press", "neck:*", "neck'; --", "<b>neck</b>", "NECK"})
    void operatorsAndUnusualCharactersAreHarmless(String query) {
        get("/remedies", "q", query)
                .statusCode(200)
                .body("items.slug", hasItem("neck-finger-press"))
                .body("items.highlights.title.findAll { it != null }", everyItem(not(containsString("<b>"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "ne\u0000ck neck"})
    void aNulCharacterIsRefused(String query) {
        get("/remedies", "q", query).statusCode(400).body("violations[0].field", is("q"));
    }

    @Test
    void aQueryMayHaveTwoHundredCharacters() {
        get("/remedies", "q", "neck ".repeat(40)).statusCode(200).body("items.slug", hasItem("neck-finger-press"));
        get("/remedies", "q", "🙂".repeat(200)).statusCode(200);
        get("/remedies", "q", "n".repeat(201))
                .statusCode(400)
                .body("violations[0].field", is("q"))
                .body("violations[0].message", containsString("200"));
    }

    @Test
    void ignoresABlankQuery() {
        assertThat(slugs("q", "", "limit", 200)).isEqualTo(slugs("limit", 200));
    }

    private static List<String> slugs(Object... query) {
        return get("/remedies", query).statusCode(200).extract().path("items.slug");
    }
}
