package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A protocol's rules, made ready once at load, so that nothing is searched or compared by name at each request. */
public final class RuleIndex {

    private final Terms terms;
    private final List<Checked> gravestFirst;
    private final Map<String, List<Checked>> byFinding = new HashMap<>();

    /** A rule with its condition and its {@link Rule#place}. */
    record Checked(Rule rule, Check when, Check place) {}

    /** @param findings all that can be asked; a rule that speaks of any other is refused */
    public RuleIndex(Collection<String> findings, Collection<Rule> rules) {
        terms = new Terms(findings, rules.stream().flatMap(rule -> Stream.of(rule.when(), rule.place())));
        gravestFirst = rules.stream()
                .sorted(Comparator.comparing(Rule::level).reversed())
                .map(rule -> new Checked(rule, Check.of(rule.when(), terms), Check.of(rule.place(), terms)))
                .toList();
        gravestFirst.forEach(each -> each.rule()
                .when()
                .mentions()
                .distinct()
                .forEach(finding -> byFinding
                        .computeIfAbsent(finding, none -> new ArrayList<>())
                        .add(each)));
    }

    /** How all of them stand on these facts. */
    public Standing on(Facts facts) {
        return new Standing(this, terms.in(facts));
    }

    /** The rules that an answer to this finding can touch, gravest first. */
    public List<Rule> rulesOn(String finding) {
        return checkedOn(finding).stream().map(Checked::rule).toList();
    }

    List<Checked> checkedOn(String finding) {
        return byFinding.getOrDefault(finding, List.of());
    }

    List<Checked> gravestFirst() {
        return gravestFirst;
    }

    Terms terms() {
        return terms;
    }
}
