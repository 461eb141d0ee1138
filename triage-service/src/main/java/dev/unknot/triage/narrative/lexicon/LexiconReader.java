package dev.unknot.triage.narrative.lexicon;

import dev.unknot.triage.narrative.text.Compounds;
import dev.unknot.triage.narrative.text.Folding;
import dev.unknot.triage.narrative.text.Rewriting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a lexicon from its YAML files. Any fault rejects the whole lexicon. */
public final class LexiconReader {

    private static final Set<String> FIELDS =
            Set.of("says", "denies", "lasting", "stands", "presumed", "within", "needs", "gone");

    private final List<String> faults = new ArrayList<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, String> rewriting = new LinkedHashMap<>();
    private final Map<String, String> contractions = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> quantities = new HashMap<>();
    private final Map<String, List<String>> compounds = new HashMap<>();
    private final List<String> ordinary = new ArrayList<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private LexiconReader() {}

    /**
     * @param files the contents by file name
     * @throws BadLexicon naming every fault
     */
    public static Lexicon read(Map<String, String> files) {
        LexiconReader reader = new LexiconReader();
        files.forEach(reader::file);
        if (!reader.faults.isEmpty()) {
            throw new BadLexicon(reader.faults);
        }
        return reader.lexicon();
    }

    private Lexicon lexicon() {
        Rewriting first = new Rewriting(contractions);
        Map<String, String> then = new LinkedHashMap<>();
        rewriting.forEach((from, to) -> then.put(first.rewrite(from), to));
        Quantities times =
                new Quantities(part("numbers"), part("units"), part("moments"), part("weekdays"), part("months"));
        return new Lexicon(
                new WordIndex(lists), entries, List.of(first, new Rewriting(then)), compounds(), ordinary, times);
    }

    private Compounds compounds() {
        return new Compounds(
                Set.copyOf(compounds.getOrDefault("first", List.of())),
                Set.copyOf(compounds.getOrDefault("second", List.of())));
    }

    private Map<String, Double> part(String name) {
        return quantities.getOrDefault(name, Map.of());
    }

    private void file(String name, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<?, ?> file = map(name, new Yaml(new SafeConstructor(options)).load(text));
        file.forEach((section, content) -> section(name, String.valueOf(section), content));
    }

    private void section(String name, String section, Object content) {
        switch (section) {
            case "lists" -> map(name, content).forEach((list, words) -> lists.put(list.toString(), words(words)));
            case "rewrite" ->
                map(name, content)
                        .forEach((to, from) -> lines(from)
                                .forEach(line ->
                                        rewriting.put(line, to.toString().trim())));
            case "compounds" ->
                map(name, content).forEach((part, words) -> compounds.put(part.toString(), words(words)));
            case "contractions" ->
                map(name, content)
                        .forEach((to, from) -> lines(from)
                                .forEach(line ->
                                        contractions.put(line, to.toString().trim())));
            case "ordinary" -> ordinary.addAll(words(content));
            case "numbers", "units", "moments", "weekdays", "months" ->
                map(name, content)
                        .forEach((word, value) -> quantities
                                .computeIfAbsent(section, any -> new HashMap<>())
                                .put(word.toString(), ((Number) value).doubleValue()));
            default -> entry(name, section, map(name + ": " + section, content));
        }
    }

    private void entry(String name, String id, Map<?, ?> fields) {
        fields.keySet().stream()
                .filter(field -> !FIELDS.contains(String.valueOf(field)))
                .forEach(field -> faults.add(name + ": " + id + " has an unknown field " + field));
        TreeMap<Integer, String> gone = new TreeMap<>();
        if (fields.get("gone") instanceof Map<?, ?> stages) {
            stages.forEach((hours, finding) -> gone.put((Integer) hours, finding.toString()));
        }
        Map<String, List<String>> patternLines = new LinkedHashMap<>();
        patternLines.put("says", lines(fields.get("says")));
        patternLines.put("denies", lines(fields.get("denies")));
        Entry entry = new Entry(
                id,
                id.split("/")[0],
                Boolean.TRUE.equals(fields.get("lasting")),
                Boolean.TRUE.equals(fields.get("stands")),
                Boolean.TRUE.equals(fields.get("presumed")),
                fields.get("within") instanceof Integer days ? OptionalInt.of(days) : OptionalInt.empty(),
                words(fields.get("needs")),
                gone,
                patternLines);
        if (entries.put(id, entry) != null) {
            faults.add(name + ": " + id + " is defined twice");
        }
    }

    private Map<?, ?> map(String where, Object content) {
        if (content instanceof Map<?, ?> map) {
            return map;
        }
        faults.add(where + ": expected fields with values");
        return Map.of();
    }

    private static List<String> words(@Nullable Object text) {
        return lines(text).stream()
                .flatMap(line -> List.of(line.split(" +")).stream())
                .toList();
    }

    private static List<String> lines(@Nullable Object text) {
        return text == null
                ? List.of()
                : text.toString()
                        .lines()
                        .map(line -> Folding.fold(line.trim()))
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
    }
}
