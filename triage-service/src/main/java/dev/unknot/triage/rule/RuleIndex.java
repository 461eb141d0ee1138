package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A protocol's rules, made ready once at load, so that nothing is searched or compared by name at each request. */
public final class RuleIndex {

    private final Numbering numbering;
    private final List<Checked> gravestFirst;
    private final Map<String, List<Checked>> byFinding = new HashMap<>();

    /** A rule, and its condition over numbers. */
    record Checked(Rule rule, Check when) {}

    /** @param findings all that can be asked; a rule that speaks of any other is refused */
    public RuleIndex(Collection<String> findings, Collection<Rule> rules) {
        numbering = new Numbering(findings);
        gravestFirst = rules.stream()
                .sorted(Comparator.comparing(Rule::level).reversed())
                .map(rule -> new Checked(rule, Check.of(rule.when(), numbering)))
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
        return new Standing(this, facts);
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

    Numbering numbering() {
        return numbering;
    }
}
