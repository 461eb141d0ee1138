package dev.unknot.triage.protocol;

import dev.unknot.triage.rule.Condition;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.RuleIndex;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What is worked out of a protocol once at load, so that nothing is searched at each request. */
public final class ProtocolIndex {

    private final RuleIndex rules;
    private final Set<String> guards = new HashSet<>(Set.of(Condition.AREA));
    private final List<Finding> watched;
    private final List<Finding> presumed;

    public ProtocolIndex(Collection<Finding> findings, Collection<Rule> rules) {
        this.rules = new RuleIndex(findings.stream().map(Finding::id).toList(), rules);
        watched = those(findings, finding -> finding.watch().isPresent());
        presumed = those(findings, Finding::presumed);
        those(findings, Finding::guard).forEach(finding -> guards.add(finding.id()));
    }

    private static List<Finding> those(Collection<Finding> findings, Predicate<Finding> which) {
        return findings.stream().filter(which).toList();
    }

    public RuleIndex rules() {
        return rules;
    }

    /** Whether a result is provisional while this question could raise it. */
    public boolean isGuard(String question) {
        return guards.contains(question);
    }

    /** The findings to look out for. */
    public List<Finding> watched() {
        return watched;
    }

    /** The findings that forbid something until they are answered with no. */
    public List<Finding> presumed() {
        return presumed;
    }
}
