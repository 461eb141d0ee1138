package dev.unknot.content.editing;

import static dev.unknot.content.Api.as;
import static dev.unknot.content.Api.get;
import static dev.unknot.content.editing.EditorRequests.change;
import static dev.unknot.content.editing.EditorRequests.create;
import static dev.unknot.content.editing.EditorRequests.editor;
import static dev.unknot.content.editing.EditorRequests.problem;
import static dev.unknot.content.editing.EditorRequests.publishAsSecond;
import static dev.unknot.content.editing.EditorRequests.withdraw;
import static dev.unknot.content.editing.RemedyFixture.remedy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class VariantsAndReviewIT {

    private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    @Test
    void aRemedyNamesItsEasierAndHarderVariants() {
        get("/remedies/cat-and-cow", "lang", "de")
                .body("easier.slug", is(List.of("seated-pelvic-tilt")))
                .body("harder.slug", is(List.of("bird-dog")))
                .body("harder[0].url", is("/remedies/bird-dog"))
                .body("harder[0].title", notNullValue());
        as("employee-1")
                .accept("application/ld+json")
                .get("/remedies/cat-and-cow")
                .then()
                .body("mainEntityOfPage.relatedLink", hasItems("/remedies/seated-pelvic-tilt", "/remedies/bird-dog"));
    }

    @Test
    void aRemedySaysThatNobodyHasReviewedItYetAndUnderWhichLicenceItIs() {
        get("/remedies/chin-tuck", "lang", "es")
                .body("review.reviewed", is(false))
                .body("review.reviewer", is("Todavía nadie"))
                .body("review.reviewedOn", nullValue())
                .body("licence", is(LICENCE))
                .body("drawing.licence", is(LICENCE));
        as("employee-1")
                .accept("application/ld+json")
                .get("/remedies/chin-tuck")
                .then()
                .body("license", is(LICENCE))
                .body("image.license", is(LICENCE))
                .body("mainEntityOfPage.reviewedBy", nullValue())
                .body("mainEntityOfPage.lastReviewed", nullValue());
    }

    @Test
    void aRemedySaysThatOnlyTheFirstArticlesSupportIt() {
        get("/remedies/warm-bath")
                .body("seedOnly", is(true))
                .body("evidenceNote", containsString("No study or health service"));
        get("/remedies/chin-tuck").body("seedOnly", is(false)).body("evidenceNote", nullValue());
    }

    @Test
    void anEditorNamesTheReviewerAndAHarderVariant() {
        String slug = "reviewed-one";
        String draft = create(slug, with("""
                        "harder": ["chin-tuck"], "licence": "https://example.org/licence",
                        "review": {"reviewer": "A physiotherapist", "reviewedOn": "2026-11-29"},
                        """)).statusCode(201).extract().header("ETag");
        String tag = publishAsSecond(slug, draft).statusCode(200).extract().header("ETag");

        get("/remedies/" + slug)
                .body("review.reviewed", is(true))
                .body("review.reviewer", is("A physiotherapist"))
                .body("review.reviewedOn", is("2026-11-29"))
                .body("licence", is("https://example.org/licence"))
                .body("harder.slug", is(List.of("chin-tuck")));
        get("/remedies/chin-tuck").body("easier.slug", hasItems(slug));
        as("employee-1")
                .accept("application/ld+json")
                .get("/remedies/" + slug)
                .then()
                .body("mainEntityOfPage.reviewedBy.'@type'", is("Person"))
                .body("mainEntityOfPage.reviewedBy.name", is("A physiotherapist"))
                .body("mainEntityOfPage.lastReviewed", is("2026-11-29"))
                .body("license", is("https://example.org/licence"));

        String kept = with("\"review\": {\"reviewer\": \"A physiotherapist\", \"reviewedOn\": \"2026-11-29\"},");
        problem(change(slug, tag, kept.replace("\"minutes\": 2", "\"minutes\": 3")), 409)
                .body("violations[0].field", is("review"))
                .body("violations[0].message", containsString("reviewed again"));

        withdraw(slug, tag).statusCode(204);
        get("/remedies/chin-tuck").body("easier.slug", is(List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-such-remedy | the slug of no remedy
            knee-rolls     | none of these areas
            """)
    void aHarderVariantThatDoesNotFitIsRefused(String harder, String message) {
        problem(create("unfit", with("\"harder\": [\"" + harder + "\"],")), 409)
                .body("violations[0].field", is("harder[0]"))
                .body("violations[0].message", containsString(message));
        problem(editor().get("/remedies/unfit/draft").then(), 404);
    }

    @Test
    void twoRemediesAreNotHarderThanEachOther() {
        String path = "/remedies/neck-push-hold";
        String tag = editor().get(path + "/draft").header("ETag");

        problem(change("neck-push-hold", tag, with("\"harder\": [\"chin-tuck\"],")), 409)
                .body("violations[0].message", containsString("names neck-push-hold as harder"));
        editor().get(path + "/draft").then().header("ETag", is(tag));
    }

    private static String with(String fields) {
        return remedy("One").replaceFirst("\\{", "{" + Matcher.quoteReplacement(fields));
    }
}
