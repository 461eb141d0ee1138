package dev.unknot.content.catalogue.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Review;
import dev.unknot.content.catalogue.document.BadCatalogue.Fault;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.RemedyPublished.Nudge;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {

    private static final String GOOD = """
            sources:
              leaflet: {title: A leaflet, url: https://example.org/leaflet, readOn: 2026-11-21}
            remedies:
              - slug: neck-turns
                kind: stretch
                areas: [neck]
                causes: [sitting-still]
                conditions: [stiffness]
                tools: [{tool: tennis-ball, standIns: [massage-ball]}]
                atDesk: true
                minutes: 2
                evidence: moderate
                steps: [{}, {seconds: 15, repeats: 3, sides: 2}]
                block: [nerve-signs]
                warn: [hypermobility]
                sources: [leaflet]
                texts:
                  en:
                    title: Neck turns
                    summary: Turns the neck.
                    steps: [Sit tall., Turn slowly.]
                    warnings: {hypermobility: Not to the end.}
                    nudge: {title: Turn your head, text: Turn slowly., stop: Stop if you feel dizzy.}
                unseen: false
                officeClothes: true
                harder: [neck-push]
                review: {reviewer: A physiotherapist, reviewedOn: 2026-11-22}
                licence: https://example.org/licence
            """;

    private final CatalogueReader reader = CatalogueReader.ofForm(Vocabulary.released());

    @Test
    void readsARemedyWhole() {
        Catalogue catalogue = reader.read(GOOD);

        RemedyContent remedy = catalogue.remedy("neck-turns").orElseThrow();
        assertThat(remedy.harder()).containsExactly("neck-push");
        assertThat(remedy.review()).contains(new Review("A physiotherapist", LocalDate.of(2026, 11, 22)));
        assertThat(remedy.licence()).contains(URI.create("https://example.org/licence"));
        assertThat(remedy.isSeedOnly()).isFalse();
        assertThat(remedy.usableTools()).containsExactly("tennis-ball", "massage-ball");
        assertThat(remedy.steps().get(1).totalSeconds()).isEqualTo(90);
        assertThat(remedy.sources().get(0).url())
                .hasValueSatisfying(url -> assertThat(url).hasHost("example.org"));
        assertThat(remedy.texts().get("en").warnings()).containsEntry("hypermobility", "Not to the end.");
        assertThat(remedy.texts().get("en").nudge())
                .contains(new Nudge("Turn your head", "Turn slowly.", Optional.of("Stop if you feel dizzy.")));
    }

    /** Changes one value of a valid document; the fault must name its line, its field and what is expected. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slug: neck-turns        | slug: Neck Turns           | 4  | remedies[0].slug                         | lower-case letters
            slug: neck-turns        | slug: [a]                  | 4  | remedies[0].slug                         | must be a string
            kind: stretch           | kind: dance                | 5  | remedies[0].kind                         | use one of breathing
            areas: [neck]           | areas: [moon]              | 6  | remedies[0].areas[0]                     | use one of arm
            areas: [neck]           | areas: [neck, neck]        | 6  | remedies[0].areas[1]                     | given twice
            areas: [neck]           | areas: neck                | 6  | remedies[0].areas                        | must be a list
            causes: [sitting-still] | causes: []                 | 7  | remedies[0].causes                       | at least 1
            [stiffness]             | [boredom]                  | 8  | remedies[0].conditions[0]                | is unknown
            tool: tennis-ball       | tool: rock                 | 9  | remedies[0].tools[0].tool                | is unknown
            [massage-ball]          | [rock]                     | 9  | remedies[0].tools[0].standIns[0]         | is unknown
            Turns the neck.         | "Turns the neck. "         | 20 | remedies[0].texts.en.summary             | white space
            Turns the neck.         | "Turns\\u0007 the neck."    | 20 | remedies[0].texts.en.summary             | U+0007
            Turns the neck.         | "Turns\\nthe neck."         | 20 | remedies[0].texts.en.summary             | U+000A
            Turns the neck.         | "Turns \\ud800 the neck."   | 20 | remedies[0].texts.en.summary             | U+D800
            Turns the neck.         | null                       | 20 | remedies[0].texts.en.summary             | must be a string
            minutes: 2              | minutes: "2"               | 11 | remedies[0].minutes                      | whole number
            sources: [leaflet]      | sources: [leaflet, leaflet] | 16 | remedies[0].sources[1]                  | given twice
            sources: [leaflet]      | sources: &here [leaflet]   | 16 | document                                 | anchor &here
            sources: [leaflet]      | sources: !my [leaflet]     | 16 | document                                 | tag !my
            slug: neck-turns        | slug: !!java.net.URL x     | 4  | document                                 | java.net.URL
            atDesk: true            | atDesk: perhaps            | 10 | remedies[0].atDesk                       | true or false
            minutes: 2              | minutes: 241               | 11 | remedies[0].minutes                      | from 1 to 240
            minutes: 2              | minutes: two               | 11 | remedies[0].minutes                      | whole number
            minutes: 2              | minutes: 1                 | 11 | remedies[0].minutes                      | 90 seconds
            evidence: moderate      | evidence: rumour           | 12 | remedies[0].evidence                     | strong, moderate
            seconds: 15             | seconds: 0                 | 13 | remedies[0].steps[1].seconds             | from 1 to 3600
            sides: 2                | sides: 3                   | 13 | remedies[0].steps[1].sides               | from 1 to 2
            sides: 2                | side: 2                    | 13 | remedies[0].steps[1].side                | use one of repeats
            block: [nerve-signs]    | block: [monday]            | 14 | remedies[0].block[0]                     | use one of alcohol
            warn: [hypermobility]   | warn: [nerve-signs]        | 15 | remedies[0].warn                         | which block also contains
            sources: [leaflet]      | sources: []                | 16 | remedies[0].sources                      | at least 1
            sources: [leaflet]      | sources: [hearsay]         | 16 | remedies[0].sources[0]                   | use one of leaflet
            en:                     | EN:                        | 18 | remedies[0].texts.en                     | is missing
            title: Neck turns       | titel: Neck turns          | 19 | remedies[0].texts.en.title               | is missing
            title: Neck turns       | titel: Neck turns          | 19 | remedies[0].texts.en.titel               | use one of drawing, nudge
            [Sit tall., Turn slowly.] | [Sit tall.]              | 21 | remedies[0].texts.en.steps               | 1 valid texts for the remedy's 2
            {hypermobility: Not to the end.} | {pregnancy: No.}  | 22 | remedies[0].texts.en.warnings.pregnancy  | use one of hypermobility
            {hypermobility: Not to the end.} | {pregnancy: No.}  | 22 | remedies[0].texts.en.warnings.hypermobility | is missing
            title: Turn your head   | title: Turn your head slowly and gently from side to side | 23 | remedies[0].texts.en.nudge.title | 1 to 40 characters
            title: Turn your head,  | titel: Turn your head,     | 23 | remedies[0].texts.en.nudge.title         | is missing
            text: Turn slowly.      | texts: Turn slowly.        | 23 | remedies[0].texts.en.nudge.texts         | use one of stop, text, title
            kind: stretch           | kind: medicine             | 18 | remedies[0].texts                        | never nudged
            if you feel dizzy.      | now. Stop at once.         | 23 | remedies[0].texts.en.nudge.stop          | must be one sentence
            https://                | gopher://                  | 2  | sources.leaflet.url                      | an https address
            harder: [neck-push]     | harder: [neck-turns]       | 26 | remedies[0].harder[0]                    | the remedy itself
            harder: [neck-push]     | harder: [a, b, a]          | 26 | remedies[0].harder[2]                    | given twice
            harder: [neck-push]     | harder: [Neck Push]        | 26 | remedies[0].harder[0]                    | lower-case letters
            reviewer: A physiotherapist, | by: me,               | 27 | remedies[0].review.by                    | use one of reviewedOn, reviewer
            reviewer: A physiotherapist, | by: me,               | 27 | remedies[0].review.reviewer              | is missing
            reviewedOn: 2026-11-22  | reviewedOn: lately         | 27 | remedies[0].review.reviewedOn            | a date such as
            org/licence             | org/a licence              | 28 | remedies[0].licence                      | an https address
            readOn: 2026-11-21      | readOn: 2026-11-21, seed: perhaps | 2 | sources.leaflet.seed              | true or false
            readOn: 2026-11-21      | readOn: yesterday          | 2  | sources.leaflet.readOn                   | a date such as
            """)
    void namesAFaultByLineAndField(String good, String bad, int line, String field, String message) {
        assertThat(GOOD).contains(good);

        List<Fault> faults = faultsOf(GOOD.replace(good, bad));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void rejectsADuplicateSlug() {
        String remedy = GOOD.substring(GOOD.indexOf("  - slug"));

        assertThat(faultsOf(GOOD + remedy))
                .containsExactly(new Fault(29, "remedies[1].slug", "is already the slug of an earlier remedy"));
    }

    @Test
    void rejectsANudgeThatNobodyReads() {
        assertThat(faultsOf(GOOD.replace(
                        "text: Turn slowly.", "text: " + "turn ".repeat(81).strip())))
                .containsExactly(
                        new Fault(23, "remedies[0].texts.en.nudge.text", "must have at most 80 words, has 81"));
    }

    @Test
    void rejectsADuplicateField() {
        assertThat(faultsOf(GOOD.replace("minutes: 2", "minutes: 2\n    minutes: 3")))
                .containsExactly(new Fault(12, "remedies[0].minutes", "is given twice"));
    }

    @Test
    void namesAllFaultsAtOnceAndSavesNothing() {
        String twoFaults = GOOD.replace("kind: stretch", "kind: dance").replace("minutes: 2", "minutes: -1");

        assertThat(faultsOf(twoFaults)).extracting(Fault::field).contains("remedies[0].kind", "remedies[0].minutes");
    }

    @Test
    void namesTheLineOfAYamlError() {
        assertThat(faultsOf(GOOD.replace("[neck]", "[neck"))).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isBetween(6, 7);
            assertThat(fault.message()).startsWith("is not valid YAML");
        });
    }

    @Test
    void rejectsAnEmptyDocument() {
        assertThat(faultsOf("")).extracting(Fault::message).containsExactly("is empty");
        assertThat(faultsOf("- a list")).extracting(Fault::message).contains("must be a mapping of names to values");
        assertThat(faultsOf("sources: {}")).extracting(Fault::field).containsExactly("remedies");
    }

    @Test
    void rejectsADocumentThatExpands() {
        String bomb = """
                a: &a [x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                d: [*c, *c, *c, *c, *c, *c, *c, *c, *c]
                """;

        assertThat(faultsOf(bomb)).extracting(Fault::message).allMatch(message -> message.contains("anchor"));
        assertThat(faultsOf("a: &a [*a]")).hasSize(1);
        assertThat(faultsOf("[".repeat(100_000)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("Nesting Depth"));
    }

    @Test
    void namesTheLineOfAForbiddenCharacter() {
        assertThat(faultsOf("a: b\nc: \u0000\ne: \u2028\n"))
                .extracting(Fault::line, Fault::message)
                .containsExactly(
                        tuple(2, "contains the character U+0000, which is not allowed"),
                        tuple(3, "contains the character U+2028, which is not allowed"));
    }

    @Test
    void countsFaultsBeyondTheLimit() {
        BadCatalogue bad = catchThrowableOfType(
                BadCatalogue.class,
                () -> reader.read(GOOD.replace("areas: [neck]", "areas: [" + "moon, ".repeat(5000) + "]")));

        assertThat(bad.faults()).hasSize(1000);
        assertThat(bad.count()).isEqualTo(5000);
    }

    @Test
    void rejectsASecondDocument() {
        assertThat(faultsOf(GOOD + "---\n" + GOOD))
                .extracting(Fault::message)
                .allMatch(m -> m.startsWith("is not valid YAML"));
    }

    @Test
    void readsPastAByteOrderMark() {
        assertThat(reader.read("\uFEFF" + GOOD)).isEqualTo(reader.read(GOOD));
    }

    @Test
    void aSingleRemedyMayOmitItsSlugButNotHaveAnother() {
        String remedy = """
                {"kind": "stretch", "areas": [], "causes": ["sitting-still"], "conditions": ["knot"], "tools": [],
                 "atDesk": true, "unseen": true, "officeClothes": true, "minutes": 1, "evidence": "weak", "steps": [{}],
                 "block": [], "warn": [], "sources": [{"key": "leaflet", "title": "\\ud83d\\ude00", "readOn": "2026-11-21"}],
                 "texts": {"en": {"title": "t", "summary": "s", "steps": ["u"]}}}
                """;

        assertThat(reader.readRemedy("a-b", remedy).slug()).isEqualTo("a-b");
        assertThat(reader.readRemedy("a-b", remedy).sources().get(0).title()).isEqualTo("😀");
        assertThat(catchThrowableOfType(
                                BadCatalogue.class,
                                () -> reader.readRemedy(
                                        "a-b", remedy.replace("{\"kind\"", "{\"slug\": \"c\", \"kind\"")))
                        .faults())
                .containsExactly(new Fault(1, "slug", "must be a-b, as in the path, or be omitted"));
    }

    private List<Fault> faultsOf(String yaml) {
        return catchThrowableOfType(BadCatalogue.class, () -> reader.read(yaml)).faults();
    }
}
