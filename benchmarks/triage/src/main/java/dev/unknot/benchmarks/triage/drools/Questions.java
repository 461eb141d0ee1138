package dev.unknot.benchmarks.triage.drools;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.protocol.Protocol;
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

    Questions(Protocol protocol) {
        // A tick for a whole screen is an answer as well.
        List<String> askable = new ArrayList<>(protocol.findings().keySet());
        askable.addAll(protocol.screens().keySet());
        findings = numbered(askable);
        areas = numbered(Vocabulary.released().areas().keySet());
    }

    int findings() {
        return findings.size();
    }

    int finding(String name) {
        return Objects.requireNonNull(findings.get(name), name);
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
