package dev.unknot.triage.decision;

import dev.unknot.contracts.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A danger that a sore muscle or joint can hide: one row of {@code docs/dangers.md}, with its cases.
 *
 * @param felt the areas in which it is felt
 * @param level the level for the signs that are named first
 * @param mild what looks alike and must stay mild
 * @param rules the rules that find it
 */
public record Danger(
        String id,
        String danger,
        String system,
        List<String> felt,
        String signs,
        Level level,
        String mild,
        List<String> rules,
        List<Told> cases) {

    /**
     * @param present the findings that are present; all others are absent
     * @param at the only areas in which it holds
     * @param translations the story in other languages
     */
    public record Told(
            Kind kind,
            Level level,
            double age,
            double days,
            List<String> present,
            Optional<List<String>> at,
            String story,
            Map<String, String> translations) {}

    public enum Kind {
        TYPICAL,
        PLAYED_DOWN,
        LOOK_ALIKE
    }

    public static List<Danger> all() {
        try (InputStream in = Danger.class.getResourceAsStream("/cases/dangers.yaml")) {
            List<Map<String, Object>> rows = new Yaml().load(Objects.requireNonNull(in));
            return rows.stream().map(Danger::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Danger of(Map<String, Object> row) {
        return new Danger(
                text(row, "id"),
                text(row, "danger"),
                text(row, "system"),
                texts(Objects.requireNonNull(row.get("felt"))),
                text(row, "signs"),
                Level.valueOf(text(row, "level")),
                text(row, "mild"),
                texts(Objects.requireNonNull(row.get("rules"))),
                ((List<?>) Objects.requireNonNull(row.get("cases")))
                        .stream().map(each -> told((Map<?, ?>) each)).toList());
    }

    private static Told told(Map<?, ?> entry) {
        return new Told(
                Kind.valueOf(text(entry, "kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                Level.valueOf(text(entry, "level")),
                Double.parseDouble(text(entry, "age")),
                Double.parseDouble(text(entry, "days")),
                texts(Objects.requireNonNull(entry.get("present"))),
                Optional.ofNullable(entry.get("at")).map(Danger::texts),
                text(entry, "story"),
                Stream.of("de", "es")
                        .filter(entry::containsKey)
                        .collect(Collectors.toMap(Function.identity(), language -> text(entry, language))));
    }

    private static String text(Map<?, ?> entry, String name) {
        return Objects.requireNonNull(entry.get(name), name).toString();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(String::valueOf).toList();
    }
}
