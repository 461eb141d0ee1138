package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import dev.unknot.triage.rule.Condition;
import dev.unknot.triage.rule.Condition.AtLeast;
import dev.unknot.triage.rule.Condition.Has;
import dev.unknot.triage.rule.Condition.Measures;
import dev.unknot.triage.rule.Condition.Term;
import dev.unknot.triage.rule.Condition.Where;
import dev.unknot.triage.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An interview finds every danger wherever it is felt: for each rule from URGENT up, a person who has one of the smallest
 * sets of findings that fulfil it, has nothing else and answers truthfully, is told at least its level.
 */
class EverywhereTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();
    private static final List<String> AREAS =
            List.copyOf(Vocabulary.released().areas().keySet());
    private static final Map<String, Double> NUMBERS =
            Map.of("age-in-years", 40.0, "days-of-pain", 2.0, "days-of-self-care", 1.0, "reports-in-14-days", 0.0);

    /** Further sets that are tried for a rule, each in one area in turn; the first set is tried in all areas. */
    private static final int FURTHER_SETS = 12;

    static Stream<Named<Rule>> dangers() {
        return PROTOCOL.rules().stream()
                .filter(rule -> rule.level().atLeast(Level.URGENT))
                .map(rule -> Named.of(rule.id(), rule));
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void isFoundWhereverItIsFelt(Rule rule) {
        List<Set<Term>> sets = sets(rule.when());
        long tried =
                AREAS.stream().filter(area -> isFound(rule, sets.get(0), area)).count();
        int step = Math.max(1, sets.size() / FURTHER_SETS);
        for (int i = step; i < sets.size(); i += step) {
            tried += isFound(rule, sets.get(i), AREAS.get(i % AREAS.size())) ? 1 : 0;
        }
        assertThat(tried).as("sets that can be so").isPositive();
    }

    private static boolean isFound(Rule rule, Set<Term> terms, String area) {
        Interviewee person = person(terms, area);
        if (rule.when().in(person.everything()) != Truth.TRUE) {
            // For example elsewhere than in the area that the rule names.
            return false;
        }
        Facts found = person.interviewed().facts();
        assertThat(Assessor.decide(PROTOCOL, found).level())
                .as("%s at %s with %s after %s", rule.id(), area, terms, person.screens())
                .isGreaterThanOrEqualTo(rule.level());
        return true;
    }

    private static Interviewee person(Set<Term> terms, String area) {
        Map<String, Double> numbers = new LinkedHashMap<>(NUMBERS);
        Set<String> present = new LinkedHashSet<>();
        String place = area;
        for (Term term : terms) {
            if (term instanceof Has has) {
                present.add(has.finding());
                double below = Objects.requireNonNull(PROTOCOL.findings().get(has.finding()))
                        .appliesTo()
                        .ageBelow();
                numbers.computeIfPresent("age-in-years", (age, years) -> Math.min(years, below - 1));
            } else if (term instanceof Measures measures) {
                numbers.merge(measures.finding(), value(measures), EverywhereTest::graver);
            } else if (term instanceof Where where && !where.areas().contains(area)) {
                place = where.areas().stream().sorted().findFirst().orElseThrow();
            }
        }
        return new Interviewee(PROTOCOL, place, present, numbers);
    }

    private static double value(Measures measures) {
        Finding.Range range = Objects.requireNonNull(PROTOCOL.findings().get(measures.finding()))
                .range()
                .orElseThrow();
        return measures.from() >= range.min() ? measures.from() : measures.below() - 1;
    }

    private static double graver(double usual, double needed) {
        return needed;
    }

    /** The smallest sets of terms that fulfil a condition, and some that are larger. */
    private static List<Set<Term>> sets(Condition condition) {
        if (condition instanceof AtLeast several) {
            return choose(several.of(), several.count());
        }
        return List.of(Set.of((Term) condition));
    }

    private static List<Set<Term>> choose(List<Condition> of, int count) {
        if (count == 0) {
            return List.of(Set.of());
        }
        List<Set<Term>> chosen = new ArrayList<>();
        for (int i = 0; i <= of.size() - count; i++) {
            List<Set<Term>> others = choose(of.subList(i + 1, of.size()), count - 1);
            for (Set<Term> first : sets(of.get(i))) {
                others.forEach(rest -> {
                    Set<Term> all = new LinkedHashSet<>(first);
                    all.addAll(rest);
                    chosen.add(all);
                });
            }
        }
        return chosen;
    }
}
