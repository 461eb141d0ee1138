package dev.unknot.triage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.rule.Condition.AtLeast;
import dev.unknot.triage.rule.Condition.Has;
import dev.unknot.triage.rule.Condition.Measures;
import dev.unknot.triage.rule.Condition.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compiled rules give the same result as their conditions, for any conditions and not only those of the protocol. */
class RuleEvaluationTest {

    private static final String DAYS = "days";
    // More terms than one word has bits.
    private static final List<String> FINDINGS = Stream.iterate(0, each -> each + 1)
            .limit(70)
            .map(each -> "f" + each)
            .toList();
    private static final List<String> AREAS = List.of("neck", "hip");

    @Property(tries = 3_000)
    void evaluatesARuleLikeItsCondition(@ForAll("conditions") Condition when, @ForAll("facts") Facts facts) {
        Truth truth = when.in(facts);
        RuleEvaluation evaluation = evaluation(when, facts);

        assertThat(evaluation.certain()).hasSize(truth == Truth.TRUE ? 1 : 0);
        assertThat(evaluation.open()).hasSize(truth == Truth.UNKNOWN ? 1 : 0);
        assertThat(evaluation.questions(Level.SELF_CARE, question -> true)).isEqualTo(open(when, facts));
        assertThat(evaluation.present())
                .containsExactlyElementsOf(FINDINGS.stream()
                        .filter(finding -> facts.has(finding) == Truth.TRUE)
                        .toList());
    }

    @Property(tries = 1_000)
    void assumingATermEqualsAnsweringIt(@ForAll("conditions") Condition when, @ForAll("facts") Facts facts) {
        when.mentions()
                .filter(FINDINGS::contains)
                .forEach(finding -> assertThat(evaluation(when, facts).raisedBy(finding, Level.ROUTINE))
                        .isEqualTo(
                                when.in(facts.with(finding, true)) == Truth.TRUE
                                        ? Optional.of(Level.URGENT)
                                        : Optional.empty()));
    }

    private static RuleEvaluation evaluation(Condition when, Facts facts) {
        Rule rule = new Rule("rule", Level.URGENT, when, "because", List.of(), List.of(), Set.of());
        Map<String, AppliesTo> all = new LinkedHashMap<>();
        Stream.concat(FINDINGS.stream(), Stream.of(DAYS)).forEach(id -> all.put(id, AppliesTo.EVERYBODY));
        return new RuleIndex(all, List.of(rule)).evaluate(facts);
    }

    /** The unanswered questions whose answer can still change the result. */
    private static Set<String> open(Condition when, Facts facts) {
        if (when.in(facts).isKnown()) {
            return Set.of();
        }
        Stream<String> open = when instanceof AtLeast several
                ? several.of().stream().flatMap(each -> open(each, facts).stream())
                : when.mentions();
        return Set.copyOf(open.distinct().toList());
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return conditions(3);
    }

    private static Arbitrary<Condition> conditions(int depth) {
        Arbitrary<Condition> simple = Arbitraries.oneOf(
                Arbitraries.of(FINDINGS).map(Has::new),
                Arbitraries.of(FINDINGS).map(Has::new),
                Arbitraries.of(1.0, 14.0).map(from -> new Measures(DAYS, from, 30)),
                Arbitraries.of(AREAS).map(area -> new Where(Set.of(area))));
        if (depth == 0) {
            return simple;
        }
        Arbitrary<List<Condition>> several =
                conditions(depth - 1).list().ofMinSize(1).ofMaxSize(4);
        return Arbitraries.oneOf(
                simple,
                several.flatMap(
                        of -> Arbitraries.integers().between(1, of.size()).map(count -> new AtLeast(count, of))));
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<List<Truth>> answers = Arbitraries.of(Truth.class).list().ofSize(FINDINGS.size());
        Arbitrary<Map<String, Double>> numbers =
                Arbitraries.of(Map.of(), Map.of(DAYS, 0.5), Map.of(DAYS, 14.0), Map.of(DAYS, 40.0));
        return Combinators.combine(answers, numbers, Arbitraries.of(AREAS).optional())
                .as((truths, days, area) -> new Facts(answers(truths), days, area));
    }

    private static Map<String, Boolean> answers(List<Truth> truths) {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        for (int i = 0; i < truths.size(); i++) {
            if (truths.get(i).isKnown()) {
                answers.put(FINDINGS.get(i), truths.get(i) == Truth.TRUE);
            }
        }
        return answers;
    }
}
