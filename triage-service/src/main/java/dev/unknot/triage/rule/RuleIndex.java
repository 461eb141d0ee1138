package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A protocol's rules, compiled once at load, so that a request searches nothing by name. */
public final class RuleIndex {

    private final TermIndex terms;
    private final List<CompiledRule> gravestFirst;
    private final Map<String, List<CompiledRule>> byFinding = new HashMap<>();

    /** A rule with its compiled condition and {@link Rule#place}. */
    record CompiledRule(Rule rule, CompiledCondition when, CompiledCondition place) {}

    /** @param findings the ids of all findings with whom each applies to; a rule that names any other is rejected */
    public RuleIndex(Map<String, AppliesTo> findings, Collection<Rule> rules) {
        this(new TermIndex(findings, rules.stream().flatMap(rule -> Stream.of(rule.when(), rule.place()))), rules);
    }

    private RuleIndex(TermIndex terms, Collection<Rule> rules) {
        this(
                terms,
                rules.stream()
                        .sorted(Comparator.comparing(Rule::level).reversed())
                        .map(rule -> new CompiledRule(
                                rule,
                                CompiledCondition.of(rule.when(), terms),
                                CompiledCondition.of(rule.place(), terms)))
                        .toList());
    }

    private RuleIndex(TermIndex terms, List<CompiledRule> gravestFirst) {
        this.terms = terms;
        this.gravestFirst = gravestFirst;
        gravestFirst.forEach(each -> each.rule()
                .when()
                .mentions()
                .distinct()
                .forEach(finding -> byFinding
                        .computeIfAbsent(finding, none -> new ArrayList<>())
                        .add(each)));
    }

    /** The same rules in another language, which need not be compiled again. */
    public RuleIndex translated(UnaryOperator<Rule> translation) {
        return new RuleIndex(
                terms,
                gravestFirst.stream()
                        .map(each -> new CompiledRule(translation.apply(each.rule()), each.when(), each.place()))
                        .toList());
    }

    /** Evaluates all rules on these facts. */
    public RuleEvaluation evaluate(Facts facts) {
        return new RuleEvaluation(this, terms.in(facts));
    }

    /** The rules that depend on this finding, most urgent first. */
    public List<Rule> rulesOn(String finding) {
        return checkedOn(finding).stream().map(CompiledRule::rule).toList();
    }

    List<CompiledRule> checkedOn(String finding) {
        return byFinding.getOrDefault(finding, List.of());
    }

    List<CompiledRule> gravestFirst() {
        return gravestFirst;
    }

    TermIndex terms() {
        return terms;
    }
}
