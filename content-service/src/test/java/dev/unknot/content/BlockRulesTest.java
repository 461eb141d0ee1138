package dev.unknot.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.publication.BundledCatalogue;
import dev.unknot.contracts.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the whole bundled catalogue with the table of cautions that each remedy must block. The shared vocabulary
 * ensures that triage can find every caution: the catalogue reader rejects keys outside it, and triage's protocol is
 * rejected if it lacks one of its cautions.
 */
class BlockRulesTest {

    private static final List<RemedyContent> CATALOGUE = BundledCatalogue.read().remedies();

    /** A row of {@code block-rules.yaml}, which describes the fields. */
    record Rule(
            String rule,
            Optional<Set<String>> kinds,
            Optional<Set<String>> tools,
            Optional<Set<String>> areas,
            Optional<Set<String>> slugs,
            Optional<Set<String>> except,
            Optional<String> because,
            Optional<Set<String>> block,
            Optional<Set<String>> mention) {

        boolean covers(RemedyContent remedy) {
            return among(kinds, List.of(remedy.kind()))
                    && among(tools, remedy.usableTools())
                    && among(areas, remedy.areas())
                    && among(slugs, List.of(remedy.slug()))
                    && except.map(each -> !each.contains(remedy.slug())).orElse(true);
        }

        Stream<String> faults(RemedyContent remedy) {
            List<String> mentioned = Stream.concat(remedy.block().stream(), remedy.warn().stream())
                    .toList();
            return Stream.concat(
                    missing(block, remedy.block()).map(each -> remedy.slug() + " must block " + each),
                    missing(mention, mentioned).map(each -> remedy.slug() + " must block or warn of " + each));
        }

        private static boolean among(Optional<Set<String>> named, List<String> words) {
            return named.map(each -> words.stream().anyMatch(each::contains)).orElse(true);
        }

        private static Stream<String> missing(Optional<Set<String>> wanted, List<String> there) {
            return wanted.orElse(Set.of()).stream()
                    .filter(each -> !there.contains(each))
                    .sorted();
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRemedyOfThisSortNamesItsCautions(Rule rule) {
        assertThat(CATALOGUE.stream().filter(rule::covers).flatMap(rule::faults))
                .as(rule.rule())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theTableNamesOnlyExistingRemediesAndCautions(Rule rule) {
        Vocabulary words = Vocabulary.released();

        assertThat(CATALOGUE).anyMatch(rule::covers);
        assertThat(words.kinds().keySet()).containsAll(rule.kinds().orElse(Set.of()));
        assertThat(words.tools().keySet()).containsAll(rule.tools().orElse(Set.of()));
        assertThat(words.areas().keySet()).containsAll(rule.areas().orElse(Set.of()));
        assertThat(words.cautions().keySet())
                .containsAll(rule.block().orElse(Set.of()))
                .containsAll(rule.mention().orElse(Set.of()));
        assertThat(rule.except().isPresent()).isEqualTo(rule.because().isPresent());
    }

    @Test
    void aMissingCautionIsFound() {
        Rule impossible = new Rule(
                "impossible",
                Optional.of(Set.of("heat")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Set.of("heat-pack")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Set.of("fever", "asthma")),
                Optional.of(Set.of("pregnancy", "chickenpox")));

        assertThat(CATALOGUE.stream().filter(impossible::covers).flatMap(impossible::faults))
                .containsExactly("heat-pack must block asthma", "heat-pack must block or warn of chickenpox");
    }

    static List<Rule> rules() throws IOException {
        try (InputStream table = BlockRulesTest.class.getResourceAsStream("/block-rules.yaml")) {
            return new ObjectMapper(new YAMLFactory())
                    .findAndRegisterModules()
                    .readValue(table, new TypeReference<List<Rule>>() {});
        }
    }
}
