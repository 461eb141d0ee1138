package dev.unknot.content.catalogue.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.content.catalogue.Evidence;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.document.BadCatalogue;
import dev.unknot.content.catalogue.document.CatalogueReader;
import dev.unknot.content.publication.BundledCatalogue;
import dev.unknot.contracts.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bundled catalogue keeps the safety rules, and a document that does not is refused. The shared vocabulary ensures
 * that triage can find every caution: the catalogue reader rejects keys outside it, and triage's protocol is rejected if
 * it lacks one of its cautions.
 */
class SafetyRulesTest {

    private static final List<RemedyContent> CATALOGUE = BundledCatalogue.read().remedies();

    static List<SafetyRule> rules() {
        return SafetyRules.released();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRemedyOfThisSortNamesItsCautions(SafetyRule rule) {
        assertThat(CATALOGUE.stream().flatMap(remedy -> rule.faults(remedy).map(fault -> remedy.slug() + " " + fault)))
                .as(rule.name())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theTableNamesOnlyExistingRemediesAndCautions(SafetyRule rule) {
        Vocabulary words = Vocabulary.released();

        assertThat(CATALOGUE.stream().anyMatch(rule::covers) || rule.evidence().isPresent())
                .as("covers a remedy")
                .isTrue();
        assertThat(words.kinds().keySet()).containsAll(rule.kinds().orElse(Set.of()));
        assertThat(words.tools().keySet()).containsAll(rule.tools().orElse(Set.of()));
        assertThat(words.areas().keySet()).containsAll(rule.areas().orElse(Set.of()));
        assertThat(Arrays.stream(Evidence.values()).map(Evidence::key))
                .containsAll(rule.evidence().orElse(Set.of()));
        assertThat(words.cautions().keySet()).containsAll(rule.block()).containsAll(rule.mention());
        assertThat(rule.except().isPresent()).isEqualTo(rule.because().isPresent());
    }

    @Test
    void anUnsafeDocumentIsRefusedWithTheRuleAndTheField() {
        assertThatThrownBy(() -> CatalogueReader.released().readRemedy("too-good", UNSAFE))
                .isInstanceOfSatisfying(
                        BadCatalogue.class,
                        bad -> assertThat(bad.faults())
                                .extracting(fault -> fault.field() + " " + fault.message())
                                .contains(
                                        "block must contain fever (safety rule \"warmth\")",
                                        "block must contain numb-skin (safety rule \"warmth\")",
                                        "block must contain emergency-signs (safety rule \"everything that a person does or "
                                                + "takes, until somebody has seen the signs\")",
                                        "warn or block must contain pregnancy (safety rule \"warmth\")",
                                        "evidence needs a source with a web address (safety rule \"strong evidence\")"));
    }

    @Test
    void itsFormIsFine() {
        RemedyContent remedy = CatalogueReader.ofForm(Vocabulary.released()).readRemedy("too-good", UNSAFE);

        assertThat(remedy.block()).isEmpty();
        assertThat(SafetyRules.faults(remedy)).isNotEmpty();
    }

    @Test
    void aRemedyForTheWholeBodyKeepsTheRulesOfEveryArea() {
        String pressure = UNSAFE.replace("\"heat\"", "\"pressure\"");

        assertThat(SafetyRules.faults(
                        CatalogueReader.ofForm(Vocabulary.released()).readRemedy("too-good", pressure)))
                .contains(
                        new SafetyRule.Fault("block", "must contain artery-signs (safety rule \"pressing the neck\")"));
    }

    private static final String UNSAFE = """
            {
              "kind": "heat", "areas": [], "causes": ["stress"], "conditions": ["knot"], "tools": [],
              "atDesk": true, "unseen": false, "officeClothes": true, "minutes": 20, "evidence": "strong",
              "steps": [{}], "block": [], "warn": [],
              "sources": [{"key": "a-leaflet", "title": "A leaflet", "readOn": "2026-11-21"}],
              "texts": {"en": {"title": "Warmth", "summary": "It is warm.", "steps": ["Lie on it."]}}
            }
            """;
}
