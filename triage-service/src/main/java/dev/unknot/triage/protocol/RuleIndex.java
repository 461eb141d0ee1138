package dev.unknot.triage.protocol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rules an answer can touch, worked out once at load, so that nothing is searched at each request. */
public final class RuleIndex {

    private final Map<String, List<Rule>> byFinding = new LinkedHashMap<>();

    private final List<Rule> gravestFirst;

    public RuleIndex(Collection<Rule> rules) {
        gravestFirst = rules.stream()
                .sorted(Comparator.comparing(Rule::level).reversed())
                .toList();
        gravestFirst.forEach(rule -> rule.when().mentions().distinct().forEach(finding -> add(finding, rule)));
    }

    private void add(String finding, Rule rule) {
        byFinding.computeIfAbsent(finding, none -> new ArrayList<>()).add(rule);
    }

    List<Rule> gravestFirst() {
        return gravestFirst;
    }

    /** Gravest first. */
    List<Rule> on(String finding) {
        return byFinding.getOrDefault(finding, List.of());
    }
}
