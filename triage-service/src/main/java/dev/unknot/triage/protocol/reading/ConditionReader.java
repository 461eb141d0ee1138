package dev.unknot.triage.protocol.reading;

import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.rule.Condition;
import dev.unknot.triage.rule.Condition.AtLeast;
import dev.unknot.triage.rule.Condition.Has;
import dev.unknot.triage.rule.Condition.Measures;
import dev.unknot.triage.rule.Condition.Where;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads a rule's {@code when}: a finding's id, or one of {@code all: [..]}, {@code any: [..]},
 * {@code atLeast: 2} with {@code of: [..]}, {@code number: days} with {@code from} or {@code below}, {@code area: [..]}.
 */
final class ConditionReader {

    private final Map<String, Finding> findings;
    private final Set<String> areas;

    ConditionReader(Map<String, Finding> findings, Set<String> areas) {
        this.findings = findings;
        this.areas = areas;
    }

    Condition read(YamlEntry rule, Node node) {
        if (node instanceof ScalarNode scalar) {
            return has(rule, scalar);
        }
        YamlEntry entry = rule.at(node);
        Condition condition = compound(entry);
        entry.nothingElse();
        return condition;
    }

    private Condition compound(YamlEntry entry) {
        if (entry.names().contains("not")) {
            entry.fault("not is not allowed: a rule must never hold because a finding is absent");
            entry.node("not");
            return AtLeast.any(List.of());
        }
        if (entry.names().contains("all")) {
            return AtLeast.all(several(entry, "all"));
        }
        if (entry.names().contains("any")) {
            return AtLeast.any(several(entry, "any"));
        }
        if (entry.names().contains("atLeast")) {
            return atLeast(entry);
        }
        if (entry.names().contains("number")) {
            return measures(entry);
        }
        return where(entry);
    }

    private List<Condition> several(YamlEntry entry, String name) {
        List<Condition> several =
                entry.nodes(name).stream().map(each -> read(entry, each)).toList();
        if (several.isEmpty()) {
            entry.fault(name + " needs at least one condition");
        }
        return several;
    }

    private Condition atLeast(YamlEntry entry) {
        int count = (int) entry.number("atLeast");
        List<Condition> of = several(entry, "of");
        if (count < 1 || count > of.size()) {
            entry.fault("atLeast must lie between 1 and " + of.size() + ", or the rule always or never fires");
        }
        return new AtLeast(count, of);
    }

    private Condition has(YamlEntry rule, ScalarNode scalar) {
        Finding finding = findings.get(scalar.getValue());
        if (finding == null) {
            rule.fault(scalar, "unknown finding " + scalar.getValue());
        } else if (finding.range().isPresent()) {
            rule.fault(scalar, finding.id() + " is numeric: compare it with number and from");
        }
        return new Has(scalar.getValue());
    }

    private Condition measures(YamlEntry entry) {
        String id = entry.text("number");
        double from = entry.number("from", Double.NEGATIVE_INFINITY);
        double below = entry.number("below", Double.POSITIVE_INFINITY);
        Finding finding = findings.get(id);
        if (finding == null || finding.range().isEmpty()) {
            entry.fault("unknown numeric finding " + id);
        } else {
            checkRange(entry, finding.range().get(), from, below);
        }
        return new Measures(id, from, below);
    }

    private static void checkRange(YamlEntry entry, Finding.Range range, double from, double below) {
        if (from > range.max() || below <= range.min() || from >= below) {
            entry.fault("no value from " + range.min() + " to " + range.max() + " can satisfy this");
        }
        if (range.rising() && below != Double.POSITIVE_INFINITY) {
            entry.fault("below is not allowed: a higher value of this finding must never be less alarming");
        }
    }

    private Condition where(YamlEntry entry) {
        List<String> named = entry.texts("area");
        if (named.isEmpty()) {
            entry.fault("expected all, any, atLeast, number or area");
        }
        named.stream()
                .filter(area -> !areas.contains(area))
                .forEach(area -> entry.fault("not an area of the vocabulary: " + area));
        return new Where(Set.copyOf(named));
    }
}
