package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.rule.Condition.Has;
import dev.unknot.triage.rule.Condition.Term;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every single thing that rules can ask, with a number: those of one question stand side by side, and the questions in a
 * protocol's order, the area last.
 */
final class TermIndex {

    private final List<Term> terms;
    private final Map<Term, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> findings = new HashMap<>();
    private final TermSet isFinding;
    private final int[] others;

    /** @param questions all that can be asked; a condition that speaks of any other is refused */
    TermIndex(Collection<String> questions, Stream<Condition> conditions) {
        Map<String, Set<Term>> byQuestion = new LinkedHashMap<>();
        questions.forEach(finding -> byQuestion.put(finding, new LinkedHashSet<>(List.of(new Has(finding)))));
        byQuestion.put(Condition.AREA, new LinkedHashSet<>());
        conditions.flatMap(Condition::terms).forEach(term -> add(byQuestion, term));
        terms = byQuestion.values().stream().flatMap(Set::stream).toList();
        terms.forEach(term -> numbers.put(term, numbers.size()));
        isFinding = none();
        for (Term term : terms) {
            if (term instanceof Has has) {
                findings.put(has.finding(), of(term));
                isFinding.add(of(term));
            }
        }
        others = IntStream.range(0, size())
                .filter(number -> !isFinding.has(number))
                .toArray();
    }

    private static void add(Map<String, Set<Term>> byQuestion, Term term) {
        Set<Term> terms = byQuestion.get(term.question());
        if (terms == null) {
            throw new IllegalArgumentException("nobody asks " + term.question());
        }
        terms.add(term);
    }

    int size() {
        return terms.size();
    }

    TermSet none() {
        return TermSet.none(size());
    }

    int of(Term term) {
        return Objects.requireNonNull(numbers.get(term), "a term of a rule that is not here");
    }

    /** The term that the finding is there. */
    int of(String finding) {
        return Objects.requireNonNull(findings.get(finding), "no finding of this protocol");
    }

    /** The terms that are just a finding. */
    TermSet findings() {
        return isFinding;
    }

    String question(int term) {
        return terms.get(term).question();
    }

    /** How each of them stands on these facts; what no rule asks, such as a tick for a whole screen, is left aside. */
    TermValues in(Facts facts) {
        TermSet certain = none();
        TermSet possible = TermSet.all(size());
        facts.answers().forEach((finding, present) -> {
            Integer number = findings.get(finding);
            if (number != null) {
                mark(number, present, certain, possible);
            }
        });
        for (int number : others) {
            switch (terms.get(number).in(facts)) {
                case TRUE -> certain.add(number);
                case FALSE -> possible.remove(number);
                case UNKNOWN -> {}
            }
        }
        return new TermValues(certain, possible);
    }

    private static void mark(int number, boolean holds, TermSet certain, TermSet possible) {
        if (holds) {
            certain.add(number);
        } else {
            possible.remove(number);
        }
    }
}
