package dev.unknot.content.editing;

import static dev.unknot.content.Api.as;
import static dev.unknot.content.Api.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.document.CatalogueReader;
import dev.unknot.content.catalogue.document.CatalogueWriter;
import dev.unknot.content.publication.BundledCatalogue;
import dev.unknot.contracts.Vocabulary;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CatalogueResourceIT {

    private static final String YAML = "application/yaml";
    private static final String JSON = "application/json";
    private static final Catalogue BUNDLED = BundledCatalogue.read();
    private static final CatalogueReader READER = CatalogueReader.ofForm(Vocabulary.released());

    @AfterEach
    void restoreTheBundledCatalogue() {
        String tag = export(YAML).header("ETag");
        put("editor", YAML, CatalogueWriter.write(BUNDLED), tag);
        put("editor-2", YAML, CatalogueWriter.write(BUNDLED), export(YAML).header("ETag"))
                .statusCode(200);
    }

    @Test
    void theExportEqualsTheImportByteForByte() {
        Response export = export(YAML);

        assertThat(text(export)).isEqualTo(CatalogueWriter.write(BUNDLED));
        assertThat(export.contentType()).startsWith(YAML);
        put(YAML, text(export), export.header("ETag"))
                .statusCode(200)
                .body("published", is(0))
                .body("withdrawn", is(0))
                .body("unchanged", is(BUNDLED.remedies().size()));
        assertThat(text(export(YAML))).isEqualTo(text(export));
        assertThat(export("text/yaml").contentType()).startsWith("text/yaml");
    }

    @Test
    void jsonHasTheSameContent() {
        Response export = export(JSON);

        assertThat(READER.read(text(export))).isEqualTo(BUNDLED);
        put(JSON, text(export), export.header("ETag"))
                .statusCode(200)
                .body("unchanged", is(BUNDLED.remedies().size()));
    }

    @Test
    void publishesChangedRemediesAndWithdrawsMissingOnes() {
        Response export = export(YAML);
        String changed = text(export)
                .replaceFirst("(?s)  - slug: heat-pack\n.*?\n\n", "")
                // The source that no other remedy names.
                .replaceFirst("(?s)  heat-review-2006:\n.*?readOn: [^\n]*\n", "")
                .replace("title: Knee rolls\n", "title: Rolling the knees\n");

        put(YAML, changed, export.header("ETag"))
                .statusCode(202)
                .body("published", is(1))
                .body("withdrawn", is(1));
        put(YAML, changed, export.header("ETag")).statusCode(202);
        get("/remedies/heat-pack").statusCode(200);
        assertThat(text(export(YAML))).isEqualTo(text(export));

        String tag = put("editor-2", YAML, changed, export.header("ETag"))
                .statusCode(200)
                .body("published", is(1))
                .body("withdrawn", is(1))
                .extract()
                .header("ETag");

        get("/remedies/heat-pack").statusCode(404);
        get("/remedies/knee-rolls").body("title", is("Rolling the knees"));
        assertThat(text(export(YAML))).isEqualTo(changed);
        assertThat(export(YAML).header("ETag")).isEqualTo(tag);
    }

    @Test
    void rejectsADocumentWithEveryFault() {
        Response export = export(YAML);
        String[] lines = text(export).split("\n", -1);
        int kind = lineOf(lines, "    kind: heat");
        int minutes = lineOf(lines, "    minutes: 4");
        lines[kind] = "    kind: fire";
        lines[minutes] = "    minutes: -4";

        problem(put(YAML, String.join("\n", lines), export.header("ETag")), 400)
                .body("violations", hasSize(2))
                .body("violations.find { it.line == %d }.message".formatted(kind + 1), containsString("use one of"))
                .body("violations.find { it.line == %d }.field".formatted(minutes + 1), containsString("minutes"));

        assertThat(text(export(YAML))).isEqualTo(text(export));
        assertThat(export(YAML).header("ETag")).isEqualTo(export.header("ETag"));
    }

    @Test
    void rejectsAnUnsafeRemedyWithTheRuleTheFieldAndTheLine() {
        Response export = export(YAML);
        String[] lines = text(export).split("\n", -1);
        int block = lineOf(lines, "  - slug: heat-pack") + 12;
        assertThat(lines[block]).startsWith("    block: ");
        lines[block] = "    block: []";

        problem(put(YAML, String.join("\n", lines), export.header("ETag")), 400)
                .body("violations.line", hasItem(block + 1))
                .body("violations.message", hasItem(containsString("must contain fever (safety rule \"warmth\")")));
        assertThat(export(YAML).header("ETag")).isEqualTo(export.header("ETag"));
    }

    @Test
    void namesTheLineOfAFaultInJson() {
        Response export = export(JSON);
        String pretty = export.jsonPath().prettify().replaceFirst("\"kind\": \"heat\"", "\"kind\": \"fire\"");
        int line = lineOf(pretty.split("\n"), "            \"kind\": \"fire\",") + 1;

        problem(put(JSON, pretty, export.header("ETag")), 400)
                .body("violations", hasSize(1))
                .body("violations[0].line", is(line));
        problem(put(JSON, text(export) + "{}", export.header("ETag")), 400)
                .body("violations[0].message", is("has content after its end"));
    }

    @Test
    void rejectsInvalidUtf8() {
        byte[] latin = "sources: {}\nremedies: [\u00fc]".getBytes(StandardCharsets.ISO_8859_1);

        problem(as("editor").contentType(YAML).body(latin).put("/catalogue").then(), 400)
                .body("violations[0].line", is(2))
                .body("violations[0].message", is("is not UTF-8"));
    }

    @Test
    void replacingRequiresTheCurrentEntityTag() {
        String yaml = text(export(YAML));

        problem(put(YAML, yaml, "\"old\""), 412);
        problem(
                as("editor")
                        .contentType(YAML)
                        .body(yaml.getBytes(StandardCharsets.UTF_8))
                        .put("/catalogue")
                        .then(),
                428);
        problem(
                as("editor")
                        .contentType(YAML)
                        .header("If-None-Match", "*")
                        .body(yaml.getBytes(StandardCharsets.UTF_8))
                        .put("/catalogue")
                        .then(),
                412);
    }

    @Test
    void answersAMatchingEntityTagWithNotModified() {
        String tag = export(YAML).header("ETag");

        as("editor")
                .accept(YAML)
                .header("If-None-Match", tag)
                .get("/catalogue")
                .then()
                .statusCode(304);
        as("editor")
                .accept(JSON)
                .header("If-None-Match", tag)
                .get("/catalogue")
                .then()
                .statusCode(200);
    }

    @Test
    void rejectsOtherFormats() {
        problem(as("editor").accept("text/csv").get("/catalogue").then(), 406);
        problem(
                as("editor")
                        .contentType("text/csv")
                        .body("a,b")
                        .put("/catalogue")
                        .then(),
                415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee-1", "hr", "platform", "stranger"})
    void onlyEditorsMayExportOrReplaceTheCatalogue(String client) {
        problem(as(client).get("/catalogue").then(), 403);
        problem(as(client).contentType(JSON).body("{}").put("/catalogue").then(), 403);
        problem(given().get("/catalogue").then(), 401);
    }

    private static Response export(String format) {
        return as("editor").accept(format).get("/catalogue");
    }

    private static String text(Response response) {
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    private static ValidatableResponse put(String format, String document, String tag) {
        return put("editor", format, document, tag);
    }

    private static ValidatableResponse put(String client, String format, String document, String tag) {
        return as(client)
                .contentType(format)
                .header("If-Match", tag)
                .body(document.getBytes(StandardCharsets.UTF_8))
                .put("/catalogue")
                .then();
    }

    private static int lineOf(String[] lines, String text) {
        return List.of(lines).indexOf(text);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status));
    }
}
