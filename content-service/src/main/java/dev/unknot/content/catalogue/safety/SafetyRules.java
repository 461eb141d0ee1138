package dev.unknot.content.catalogue.safety;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.safety.SafetyRule.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The released safety rules. They hold for the bundled catalogue and for every document of an editor alike. */
public final class SafetyRules {

    private static final String FILE = "/safety-rules.yaml";
    private static final List<SafetyRule> RELEASED = read();

    private SafetyRules() {}

    public static List<SafetyRule> released() {
        return RELEASED;
    }

    /** Every field of the remedy that breaks a rule. */
    public static List<Fault> faults(RemedyContent remedy) {
        return RELEASED.stream().flatMap(rule -> rule.faults(remedy)).toList();
    }

    private static List<SafetyRule> read() {
        try (InputStream in = SafetyRules.class.getResourceAsStream(FILE)) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(in, FILE + " is not on the class path"));
            return rows.stream().map(SafetyRules::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static SafetyRule rule(Map<String, Object> row) {
        return new SafetyRule(
                Objects.requireNonNull(row.get("rule"), "a rule has no name").toString(),
                words(row.get("kinds")),
                words(row.get("tools")),
                words(row.get("areas")),
                words(row.get("slugs")),
                words(row.get("evidence")),
                words(row.get("except")),
                Optional.ofNullable(row.get("because")).map(Object::toString),
                words(row.get("block")).orElse(Set.of()),
                words(row.get("mention")).orElse(Set.of()),
                Boolean.TRUE.equals(row.get("readableSource")));
    }

    private static Optional<Set<String>> words(@Nullable Object list) {
        return Optional.ofNullable((List<?>) list)
                .map(words -> words.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet()));
    }
}
