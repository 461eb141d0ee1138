package dev.unknot.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small case for each rule, with its name and the level written from the sources beforehand. */
class VignetteTest {

    record Vignette(String rule, String area, int age, String present, Level level) {
        static Vignette of(String line) {
            List<String> columns =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Vignette(
                    columns.get(0),
                    columns.get(1),
                    Integer.parseInt(columns.get(2)),
                    columns.get(3),
                    Level.valueOf(columns.get(4)));
        }

        Facts answered() {
            return FactsFixture.with(FactsFixture.clearance(area, age), present);
        }

        Facts saidOnly() {
            return FactsFixture.with(Facts.NONE.withArea(area).with("age-in-years", age), present);
        }

        @Override
        public String toString() {
            return rule + " at " + age + ": " + present;
        }
    }

    static List<Vignette> vignettes() throws IOException {
        try (InputStream in = VignetteTest.class.getResourceAsStream("/vignettes.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Vignette::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void everythingAnswered(Vignette vignette) {
        Decision decision = Assessor.decide(FactsFixture.PROTOCOL, vignette.answered());

        assertThat(decision.level()).isEqualTo(vignette.level());
        assertThat(decision.reasons()).extracting(Rule::id).contains(vignette.rule());
        assertThat(decision.provisional()).isFalse();
        assertThat(decision.unanswered()).isEmpty();
    }

    /** Leaving out the rest never lowers the level, and makes the result provisional unless nothing could raise it. */
    @ParameterizedTest
    @MethodSource("vignettes")
    void nothingElseAnswered(Vignette vignette) {
        Decision decision = Assessor.decide(FactsFixture.PROTOCOL, vignette.saidOnly());

        assertThat(decision.level()).isGreaterThanOrEqualTo(vignette.level()).isGreaterThan(Level.SELF_CARE);
        assertThat(decision.provisional()).isEqualTo(decision.level() != Level.AMBULANCE);
    }

    @Test
    void everyRuleHasItsCase() throws IOException {
        Set<String> covered = vignettes().stream().map(Vignette::rule).collect(Collectors.toSet());
        Stream<String> rules = FactsFixture.PROTOCOL.rules().stream().map(Rule::id);

        assertThat(rules).isSubsetOf(covered);
    }

    @Test
    void everyLevelIsReached() throws IOException {
        assertThat(vignettes()).extracting(Vignette::level).contains(Level.values());
    }
}
