package dev.unknot.triage.protocol.reading;

import dev.unknot.triage.evidence.Evidence;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.rule.Condition;
import dev.unknot.triage.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a rule can fire at all. Conditions have no negation, so a person with every finding satisfies whatever any
 * combination of findings could. It remains to try the areas and, for each number, the values at which an answer can
 * change.
 */
final class Reachability {

    private final Set<String> areas;
    private final Map<String, Finding> findings;

    Reachability(Set<String> areas, Map<String, Finding> findings) {
        this.areas = Set.copyOf(areas);
        this.findings = findings;
    }

    boolean canFire(Rule rule) {
        List<String> numbers = rule.when()
                .mentions()
                .filter(id -> Optional.ofNullable(findings.get(id))
                        .flatMap(Finding::range)
                        .isPresent())
                .distinct()
                .toList();
        Set<String> places = rule.regions().isEmpty() ? areas : rule.regions();
        return places.stream().anyMatch(place -> holds(rule.when(), numbers, new Everything(place, Map.of())));
    }

    private boolean holds(Condition when, List<String> numbers, Everything facts) {
        if (numbers.isEmpty()) {
            return when.in(facts) == Truth.TRUE;
        }
        List<String> others = numbers.subList(1, numbers.size());
        return values(when, numbers.get(0)).stream()
                .anyMatch(value -> holds(when, others, facts.with(numbers.get(0), value)));
    }

    /** The ends of its range, and each bound with the largest value below it. */
    private Collection<Double> values(Condition when, String number) {
        Finding.Range range = Optional.ofNullable(findings.get(number))
                .flatMap(Finding::range)
                .orElseThrow();
        Set<Double> values = new TreeSet<>(List.of(range.min(), range.max()));
        List<Condition> parts = new ArrayList<>(List.of(when));
        while (!parts.isEmpty()) {
            Condition part = parts.remove(parts.size() - 1);
            if (part instanceof Condition.AtLeast several) {
                parts.addAll(several.of());
            } else if (part instanceof Condition.Measures measures
                    && measures.finding().equals(number)) {
                values.addAll(List.of(measures.from(), Math.nextDown(measures.below())));
            }
        }
        values.removeIf(value -> !range.contains(value));
        return values;
    }

    /** Evidence in which every finding is present. */
    private record Everything(String place, Map<String, Double> numbers) implements Evidence {

        Everything with(String number, double value) {
            Map<String, Double> more = new HashMap<>(numbers);
            more.put(number, value);
            return new Everything(place, more);
        }

        @Override
        public Truth has(String finding) {
            return Truth.TRUE;
        }

        @Override
        public OptionalDouble number(String finding) {
            Double number = numbers.get(finding);
            return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
        }

        @Override
        public Optional<String> area() {
            return Optional.of(place);
        }
    }
}
