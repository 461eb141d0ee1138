package dev.unknot.content.remedy;

import static dev.unknot.content.Api.get;
import static dev.unknot.content.Api.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.publication.BundledCatalogue;
import dev.unknot.contracts.Vocabulary;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class RemedyResourceIT {

    private static final List<RemedyContent> CATALOGUE = BundledCatalogue.read().remedies();

    @Test
    void aRemedyComesWithStepsToolsCautionsAndSources() {
        get("/remedies/upper-trapezius-stretch")
                .statusCode(200)
                .body("version", is(1))
                .body("language", is("en"))
                .body("title", is("Ear to shoulder"))
                .body("areas", containsInAnyOrder("neck", "shoulder"))
                .body("tools[0].tool", is("chair"))
                .body("steps[1].seconds", is(30))
                .body("steps[1].repeats", is(2))
                .body("steps[1].sides", is(2))
                .body("steps[0].seconds", nullValue())
                .body("blockedBy", hasItem("artery-signs"))
                .body("warnings.find { it.caution == 'hypermobility' }.text", notNullValue())
                .body("sources[0].title", notNullValue())
                .body("sources[0].readOn", is("2026-11-21"))
                .body("publishedAt", notNullValue());
    }

    @Test
    void theListContainsTheWholeCatalogue() {
        assertThat(slugs("limit", 200))
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.stream().map(RemedyContent::slug).toList());
    }

    @Test
    void anAreaGetsItsOwnRemediesFirstAndThenThoseForTheWholeBody() {
        List<List<String>> areas = get("/remedies", "area", "neck").extract().path("items.areas");

        assertThat(areas).allMatch(each -> each.isEmpty() || each.contains("neck"));
        List<Boolean> wholeBody = areas.stream().map(List::isEmpty).toList();
        assertThat(wholeBody).contains(true, false).isSorted();
    }

    @Test
    void severalWordsOfAFilterMeanAnyAndSeveralFiltersMeanAll() {
        get("/remedies", "kind", "heat", "kind", "breathing", "atDesk", true)
                .body("items.kind", everyItem(not("stretch")))
                .body("items.atDesk", everyItem(is(true)))
                .body("items.slug", hasItems("heat-pack", "slow-breathing"));
    }

    @Test
    void aToolFindsRemediesThatUseItOrAcceptItAsStandIn() {
        assertThat(slugs("tool", "lacrosse-ball"))
                .contains("shoulder-ball-on-wall", "glute-foam-roll")
                .doesNotContain("calf-foam-roll", "slow-breathing");
    }

    @Test
    void causeConditionAndTimeNarrowTheList() {
        get("/remedies", "cause", "dehydration").body("items.causes", everyItem(hasItem("dehydration")));
        get("/remedies", "condition", "spasm").body("items.conditions", everyItem(hasItem("spasm")));
        get("/remedies", "maxMinutes", 2).body("items.minutes", everyItem(lessThanOrEqualTo(2)));
    }

    static Set<String> cautions() {
        return Vocabulary.released().cautions().keySet();
    }

    /** The contract with triage: avoiding a caution removes the remedies that it blocks, and no others. */
    @ParameterizedTest
    @MethodSource("cautions")
    void avoidReturnsNoBlockedRemedy(String caution) {
        assertThat(slugs("avoid", caution, "limit", 200))
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.stream()
                        .filter(remedy -> !remedy.block().contains(caution))
                        .map(RemedyContent::slug)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cautions")
    void aWarningCautionKeepsTheRemedyWithItsWarning(String caution) {
        JsonPath found = response("/remedies", "avoid", caution, "limit", 200).jsonPath();

        CATALOGUE.stream().filter(remedy -> remedy.warn().contains(caution)).forEach(remedy -> {
            String path = "items.find { it.slug == '%s' }.warnings.find { it.caution == '%s' }.text";
            assertThat(found.getString(path.formatted(remedy.slug(), caution)))
                    .isEqualTo(remedy.texts().get("en").warnings().get(caution));
        });
    }

    @Test
    void severalCautionsAreAllAvoided() {
        get("/remedies", "avoid", "fluid-limit", "avoid", "nerve-signs", "limit", 200)
                .body("items.blockedBy", everyItem(not(hasItem("fluid-limit"))))
                .body("items.blockedBy", everyItem(not(hasItem("nerve-signs"))));
    }

    @Test
    void pagesOfOneHoldEverythingOnceAndInOrder() {
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = (cursor == null
                            ? response("/remedies", "limit", 1, "area", "calf")
                            : response("/remedies", "limit", 1, "area", "calf", "cursor", cursor))
                    .jsonPath();
            assertThat(page.getList("items")).hasSize(1);
            paged.addAll(page.getList("items.slug"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(paged).doesNotHaveDuplicates().isEqualTo(slugs("area", "calf"));
    }

    @Test
    void theLastPageHasNoNext() {
        String body = response("/remedies", "cause", "dehydration").asString();

        assertThat(body).endsWith("\"next\":null}");
    }

    @Test
    void fallsBackToEnglish() {
        get("/remedies/heat-pack", "lang", "fr").statusCode(200).body("language", is("en"));
        get("/remedies/heat-pack", "lang", "de-AT").statusCode(200).body("language", is("de"));
        get("/remedies", "lang", "fr", "limit", 1).statusCode(200).body("items", hasSize(1));
    }

    @Test
    void theVocabularyListsEveryKeyWithItsLabels() {
        get("/vocabulary")
                .statusCode(200)
                .body("areas.keySet()", hasSize(Vocabulary.released().areas().size()))
                .body("cautions.'fluid-limit'.en", is("Told to limit fluids"));
    }

    private static List<String> slugs(Object... query) {
        return get("/remedies", query).statusCode(200).extract().path("items.slug");
    }
}
