package dev.unknot.benchmarks.triage.drools;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.rule.AppliesTo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers for findings and areas, so that Drools' rules too look into arrays instead of looking up names. */
final class Questions {

    private final Map<String, Integer> findings;
    private final Map<String, Integer> areas;
    private final Map<String, AppliesTo> limited = new HashMap<>();

    Questions(Protocol protocol) {
        // A tick for a whole screen is an answer as well.
        List<String> askable = new ArrayList<>(protocol.findings().keySet());
        askable.addAll(protocol.screens().keySet());
        findings = numbered(askable);
        protocol.findings().values().stream()
                .filter(finding -> !finding.appliesTo().equals(AppliesTo.EVERYBODY))
                .forEach(finding -> limited.put(finding.id(), finding.appliesTo()));
        areas = numbered(Vocabulary.released().areas().keySet());
    }

    int findings() {
        return findings.size();
    }

    int finding(String name) {
        return Objects.requireNonNull(findings.get(name), name);
    }

    /** The findings that cannot be true of this person. */
    List<String> excluded(Facts facts) {
        return limited.entrySet().stream()
                .filter(each -> each.getValue().excludes(facts))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A bit for each area. */
    long areas(Collection<String> names) {
        return names.stream()
                .mapToLong(name -> 1L << Objects.requireNonNull(areas.get(name), name))
                .reduce(0, (one, other) -> one | other);
    }

    private static Map<String, Integer> numbered(Collection<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.putIfAbsent(name, numbers.size()));
        return numbers;
    }
}
