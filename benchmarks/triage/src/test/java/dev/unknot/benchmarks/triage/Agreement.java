package dev.unknot.benchmarks.triage;

import dev.unknot.benchmarks.triage.cases.Released;
import dev.unknot.benchmarks.triage.drools.Complaint;
import dev.unknot.benchmarks.triage.drools.DroolsRules;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Interval;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether both engines decide the same: which rules hold, which are open, and between which levels the answer lies. */
final class Agreement {

    private Agreement() {}

    /** @return the evidence on which they differ */
    static List<Facts> differences(DroolsRules drools, List<Facts> evidence) {
        return evidence.stream()
                .filter(facts -> !agree(facts, drools.judge(facts)))
                .toList();
    }

    private static boolean agree(Facts facts, Complaint drools) {
        Interval interval = Assessor.decide(Released.PROTOCOL, facts).interval();
        Facts settled = withoutExcluded(facts);
        return interval.equals(new Interval(drools.lower(), drools.upper()))
                && Set.copyOf(drools.certain()).equals(rules(rule -> rule.when().in(settled) == Truth.TRUE))
                && Set.copyOf(drools.open())
                        .equals(rules(rule -> rule.when().in(settled) == Truth.UNKNOWN && rule.isAskedOf(facts)));
    }

    /** What cannot be true of this person counts as absent. */
    private static Facts withoutExcluded(Facts facts) {
        Facts settled = facts;
        for (Finding finding : Released.PROTOCOL.findings().values()) {
            boolean absent = finding.appliesTo().excludes(facts)
                    && !facts.has(finding.id()).isKnown();
            settled = absent ? settled.with(finding.id(), false) : settled;
        }
        return settled;
    }

    private static Set<String> rules(Predicate<Rule> which) {
        return Released.PROTOCOL.rules().stream().filter(which).map(Rule::id).collect(Collectors.toSet());
    }
}
