package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.rule.Condition.Has;
import dev.unknot.triage.rule.Condition.Term;
import java.util.ArrayList;
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
 * Numbers every term of the rules. The terms of one question are adjacent, and the questions follow the protocol's
 * order, with the area last.
 */
final class TermIndex {

    private final List<Term> terms;
    private final Map<Term, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> findings = new HashMap<>();
    private final TermSet isFinding;
    private final int[] others;
    private final List<Limited> limited = new ArrayList<>();

    /** A finding that cannot be true of everybody, with its terms. */
    private record Limited(String finding, List<Integer> terms, AppliesTo appliesTo) {
        boolean isOut(Facts facts) {
            return !facts.has(finding).isKnown() && facts.number(finding).isEmpty() && appliesTo.excludes(facts);
        }
    }

    /** @param questions all findings with whom each applies to; a condition that names any other is rejected */
    TermIndex(Map<String, AppliesTo> questions, Stream<Condition> conditions) {
        Map<String, Set<Term>> byQuestion = new LinkedHashMap<>();
        questions.keySet().forEach(finding -> byQuestion.put(finding, new LinkedHashSet<>(List.of(new Has(finding)))));
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
        questions.forEach((finding, appliesTo) -> {
            if (!appliesTo.equals(AppliesTo.EVERYBODY)) {
                limited.add(new Limited(
                        finding,
                        Objects.requireNonNull(byQuestion.get(finding)).stream()
                                .map(this::of)
                                .toList(),
                        appliesTo));
            }
        });
        others = IntStream.range(0, size())
                .filter(number -> !isFinding.has(number))
                .toArray();
    }

    private static void add(Map<String, Set<Term>> byQuestion, Term term) {
        Set<Term> terms = byQuestion.get(term.question());
        if (terms == null) {
            throw new IllegalArgumentException("a rule names an unknown question: " + term.question());
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
        return Objects.requireNonNull(numbers.get(term), "a term of a rule that is not in this index");
    }

    /** The number of the term "this finding is present". */
    int of(String finding) {
        return Objects.requireNonNull(findings.get(finding), "not a finding of this protocol");
    }

    /** The terms that only ask whether a finding is present. */
    TermSet findings() {
        return isFinding;
    }

    String question(int term) {
        return terms.get(term).question();
    }

    /**
     * Evaluates each term on these facts. Answers that no rule uses, such as a tick for a whole screen, are ignored. What
     * cannot be true of this person and was not answered counts as absent.
     */
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
        for (Limited each : limited) {
            if (each.isOut(facts)) {
                each.terms().forEach(possible::remove);
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
