package dev.unknot.content.search;

import static dev.unknot.content.Api.as;
import static dev.unknot.content.Api.get;
import static dev.unknot.content.Api.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.unknot.content.danger.DangerQueries;
import dev.unknot.content.danger.DangerQueries.Query;
import dev.unknot.contracts.Vocabulary;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        get("/remedies", "q", query)
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue())
                .body("note.text", containsString("no remedy"))
                .body("note.links.rel", hasItems("check", "remedies"));
    }

    @Test
    void aListWithoutARemedySaysWhereToGoAsWell() {
        get("/remedies", "kind", "heat", "area", "jaw", "maxMinutes", 1, "lang", "de")
                .body("items", empty())
                .body("note.text", containsString("nichts gefunden"));
        get("/remedies", "q", "neck").body("$", not(hasKey("note")));
    }

    static Stream<Query> dangerousQueries() {
        return DangerQueries.dangerous().stream();
    }

    @ParameterizedTest
    @MethodSource("dangerousQueries")
    void aDangerGetsANoteAndTheDoctorsCardOnly(Query query) {
        get("/remedies", "q", query.text(), "lang", query.language(), "area", "calf", "kind", "pressure")
                .statusCode(200)
                .body("items.slug", is(List.of("when-to-see-a-doctor")))
                .body("note.danger", is(query.danger().orElseThrow()))
                .body("note.language", is(query.language()))
                .body("note.links[0].rel", is("check"))
                .body("note.calls.number", hasItem("112"))
                .body("next", nullValue())
                .body("$", not(hasKey("correctedQuery")));
    }

    @Test
    void theCountryChoosesTheNumbers() {
        get("/remedies", "q", "chest pain", "country", "AT").body("note.calls[0].number", is("144"));
        get("/remedies", "q", "chest pain", "lang", "en-US").body("note.calls[0].number", is("911"));
        as("employee-1")
                .header("Accept-Language", "de-CH, fr")
                .get("/remedies?q=Brustschmerzen")
                .then()
                .body("note.calls[0].number", is("144"))
                .body("note.language", is("de"));
        get("/remedies", "q", "chest pain", "country", "Austria")
                .statusCode(400)
                .body("violations[0].field", is("country"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, pregnant, pregnancy, ibuprofen-short-term",
        "en, pregnant lower back, pregnancy, lower-back-ball-on-wall",
        "de, schwanger, pregnancy, ibuprofen-short-term",
        "es, embarazada, pregnancy, ibuprofen-short-term",
        "en, asthma pain, asthma, none",
        "en, kidney disease painkiller, kidney-disease, ibuprofen-short-term",
        "en, stomach ulcer pain, stomach-ulcer, ibuprofen-short-term",
        "de, Blutverdünner Waden, anticoagulant, calf-foam-roll"
    })
    void aCautionLeavesOutWhatItBlocksAndFindsNoWarning(String language, String query, String caution, String not) {
        JsonPath found = response("/remedies", "q", query, "lang", language, "limit", 200)
                .jsonPath();

        assertThat(found.<List<String>>getList("items.blockedBy")).noneMatch(blocked -> blocked.contains(caution));
        assertThat(found.getList("items.slug", String.class)).doesNotContain(not);
        assertThat(found.getList("note.cautions", String.class)).containsExactly(caution);
        assertThat(found.getString("note.text")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"en, dizzy", "de, schwindelig", "es, mareo", "en, wheezing"})
    void aWarningInAStepIsNoHit(String language, String query) {
        assertThat(response("/remedies", "q", query, "lang", language, "limit", 200)
                        .jsonPath()
                        .getList("items.kind", String.class))
                .doesNotContain("pressure", "rolling", "stretch", "exercise", "medicine");
    }

    @Test
    void aWishNarrowsTheSearchAndIsShown() {
        get("/remedies", "q", "neck exercise without anyone noticing in five minutes", "limit", 200)
                .statusCode(200)
                .body("items.unseen", everyItem(is(true)))
                .body("items.minutes", everyItem(lessThanOrEqualTo(5)))
                .body("items.slug", hasItem("slow-neck-turns"))
                .body("wishes.wish", is(List.of("unseen", "minutes")))
                .body("wishes.label", is(List.of("Without anyone noticing", "At most 5 minutes")))
                .body("wishes[1].minutes", is(5))
                .body("wishes.met", everyItem(is(true)));
        get("/remedies", "q", "im Sitzen", "lang", "de")
                .body("items.atDesk", everyItem(is(true)))
                .body("wishes.label", is(List.of("Im Sitzen")));
        get("/remedies", "q", "neck").body("$", not(hasKey("wishes")));
    }

    @Test
    void aWishThatNoMatchMeetsIsLeftOutOfAccount() {
        get("/remedies", "q", "acupuncture in one minute")
                .body("items.slug", hasItem("acupuncture"))
                .body("wishes.met", is(List.of(false)));
    }

    @ParameterizedTest
    @CsvSource({
        "en, migraine, We have no remedy for migraine",
        "de, Gicht, Gegen Gicht",
        "es, vértigo, el mareo",
        "en, toothache, dentist"
    })
    void anAilmentWithoutARemedyGetsANoteOnWhereToGo(String language, String query, String text) {
        get("/remedies", "q", query, "lang", language)
                .statusCode(200)
                .body("items.kind", everyItem(is("professional")))
                .body("note.text", containsString(text))
                .body("note.links.rel", hasItems("check", "doctor"));
    }

    @ParameterizedTest
    @CsvSource({"en, migraine", "en, arthritis in my hands", "de, Migräne", "es, migraña"})
    void whatADoctorHelpsWithGetsTheDoctorsCardFirst(String language, String query) {
        get("/remedies", "q", query, "lang", language).body("items[0].slug", is("when-to-see-a-doctor"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, numb hand stretch, numbness",
        "en, pins and needles, numbness",
        "de, eingeschlafene Hand, Taubheit",
        "de, taube Finger vom Tippen, Taubheit",
        "es, se me duerme la mano, adormecimiento"
    })
    void aNumbLimbGetsTheDoctorsCardAndOnlyWhatIsAllowed(String language, String query, String text) {
        JsonPath found = response("/remedies", "q", query, "lang", language, "limit", 200)
                .jsonPath();

        assertThat(found.getList("items.slug", String.class)).startsWith("when-to-see-a-doctor");
        assertThat(found.getList("items.slug", String.class)).doesNotHaveDuplicates();
        assertThat(found.<List<String>>getList("items.blockedBy"))
                .noneMatch(blocked -> blocked.contains("nerve-signs"));
        assertThat(found.getString("note.text")).contains(text);
        assertThat(found.getList("note.cautions", String.class)).containsExactly("nerve-signs");
        assertThat(found.getString("note.level")).isEqualTo("ROUTINE");
    }

    @Test
    void pagesOfANumbLimbHoldTheDoctorsCardOnce() {
        String next = response("/remedies", "q", "numb hand", "limit", 1).path("next");

        get("/remedies", "q", "numb hand", "limit", 200, "cursor", next)
                .body("items.slug", hasItem("mouse-within-reach"))
                .body("items.slug", not(hasItem("when-to-see-a-doctor")));
    }

    @ParameterizedTest
    @CsvSource({"en, my foot fell asleep from sitting", "de, Füße eingeschlafen", "es, se me duermen las piernas"})
    void aFootThatFellAsleepIsMild(String language, String query) {
        get("/remedies", "q", query, "lang", language)
                .body("$", not(hasKey("note")))
                .body("items.slug", hasItem("ankle-pumps"));
    }

    @Test
    void theRestOfASearchForAnAilmentIsAnswered() {
        get("/remedies", "q", "arthritis in my hands")
                .body("items[1].areas", hasItem("arm"))
                .body("note.text", containsString("the rest of your search"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flight", "threw", "lawyer", "stitch", "machine", "bladder"})
    void aCorrectWordIsNotCorrected(String word) {
        get("/remedies", "q", word).statusCode(200).body("$", not(hasKey("correctedQuery")));
    }

    @Test
    void feverGetsTheDoctorAndNothingElse() {
        get("/remedies", "q", "fever", "country", "GB")
                .body("items.slug", is(List.of("when-to-see-a-doctor")))
                .body("note.cautions", is(List.of("fever")))
                .body("note.level", is("URGENT"))
                .body("note.calls.number", hasItems("111", "999"));
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
