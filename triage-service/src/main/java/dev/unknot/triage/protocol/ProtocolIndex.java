package dev.unknot.triage.protocol;

import dev.unknot.triage.rule.AppliesTo;
import dev.unknot.triage.rule.Condition;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.RuleIndex;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What is derived from a protocol once at load, so that a request searches nothing. */
public final class ProtocolIndex {

    private final RuleIndex rules;
    private final Set<String> guards = new HashSet<>(Set.of(Condition.AREA));
    private final List<Finding> watched;
    private final List<Finding> presumed;

    public ProtocolIndex(Collection<Finding> findings, Collection<Rule> rules) {
        this(findings, new RuleIndex(appliesTo(findings), rules));
    }

    private ProtocolIndex(Collection<Finding> findings, RuleIndex rules) {
        this.rules = rules;
        watched = filter(findings, finding -> finding.watch().isPresent());
        presumed = filter(findings, Finding::presumed);
        filter(findings, Finding::guard).forEach(finding -> guards.add(finding.id()));
    }

    private static Map<String, AppliesTo> appliesTo(Collection<Finding> findings) {
        Map<String, AppliesTo> appliesTo = new LinkedHashMap<>();
        findings.forEach(finding -> appliesTo.put(finding.id(), finding.appliesTo()));
        return appliesTo;
    }

    /** The same protocol in another language. */
    public ProtocolIndex translated(Collection<Finding> findings, UnaryOperator<Rule> translation) {
        return new ProtocolIndex(findings, rules.translated(translation));
    }

    private static List<Finding> filter(Collection<Finding> findings, Predicate<Finding> which) {
        return findings.stream().filter(which).toList();
    }

    public RuleIndex rules() {
        return rules;
    }

    /** Whether a result stays provisional while this question could raise its level. */
    public boolean isGuard(String question) {
        return guards.contains(question);
    }

    /** The findings that are signs to look out for. */
    public List<Finding> watched() {
        return watched;
    }

    /** The findings whose cautions apply until they are answered with no. */
    public List<Finding> presumed() {
        return presumed;
    }
}
