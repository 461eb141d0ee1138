package dev.unknot.benchmarks.triage.cases;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Finding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One of the project's own cases, as triage-service's tests know them.
 *
 * @param present the findings that are true; every other one is absent
 */
public record OwnCase(String id, String area, String story, List<String> present, Map<String, Double> numbers) {

    public static List<OwnCase> all() {
        List<Map<String, Object>> entries =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Released.text("/cases/vignettes.yaml"));
        return entries.stream().map(OwnCase::of).toList();
    }

    /** What a full interview learns: every question is answered. */
    public Facts answered() {
        Facts facts = Facts.NONE.withArea(area);
        for (Finding finding : Released.PROTOCOL.findings().values()) {
            facts = finding.range().isPresent()
                    ? facts.with(
                            finding.id(),
                            numbers.getOrDefault(
                                    finding.id(), finding.range().get().min()))
                    : facts.with(finding.id(), present.contains(finding.id()));
        }
        return facts;
    }

    private static OwnCase of(Map<String, Object> entry) {
        Map<?, ?> numbers = (Map<?, ?>) entry.getOrDefault("numbers", Map.of());
        return new OwnCase(
                text(entry, "id"),
                text(entry, "area"),
                text(entry, "story"),
                ((List<?>) Objects.requireNonNull(entry.get("present")))
                        .stream().map(String::valueOf).toList(),
                numbers.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> String.valueOf(each.getKey()),
                                each -> ((Number) each.getValue()).doubleValue())));
    }

    private static String text(Map<String, Object> entry, String name) {
        return Objects.requireNonNull(entry.get(name), name).toString();
    }
}
