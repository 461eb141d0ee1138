package dev.unknot.content.ailment;

import dev.unknot.content.search.query.WordPatterns;
import dev.unknot.content.search.query.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The ailments without a remedy that a search names, in any language.
 *
 * @param rest the other words of the search
 */
public record NamedAilments(List<Ailment> ailments, String rest) {

    private static final String FILE = "/ailments.yaml";
    private static final List<Entry> ENTRIES = entries();
    private static final WordPatterns<Ailment> PATTERNS = patterns();

    /** The ailments that {@code text} names. */
    public static NamedAilments in(String text) {
        List<String> words = Words.of(text).toList();
        List<WordPatterns.Phrase<Ailment>> found =
                PATTERNS.in(words.stream().map(Words::folded).toList()).phrases();
        if (found.isEmpty()) {
            return new NamedAilments(List.of(), text);
        }
        BitSet named = new BitSet();
        found.forEach(phrase -> named.or(phrase.positions()));
        String rest = IntStream.range(0, words.size())
                .filter(at -> !named.get(at))
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
        return new NamedAilments(
                found.stream().map(WordPatterns.Phrase::meaning).distinct().toList(), rest);
    }

    /** Whether one of them must be looked at before anything else is done. */
    public boolean holdBack() {
        return ailments.stream().anyMatch(Ailment::alone);
    }

    /** Whether one of them is for this helper. */
    public boolean need(Ailment.Helper helper) {
        return ailments.stream().anyMatch(ailment -> ailment.to() == helper);
    }

    /** All ailments that are known. */
    static List<Ailment> all() {
        return ENTRIES.stream().map(Entry::ailment).toList();
    }

    private static List<Entry> entries() {
        try (InputStream in = NamedAilments.class.getResourceAsStream(FILE)) {
            Map<String, Map<String, Object>> document = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(in, FILE + " is not on the class path"));
            return document.entrySet().stream()
                    .map(each -> entry(each.getKey(), each.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static Entry entry(String key, Map<String, Object> fields) {
        Map<String, String> names = map(fields, "name").entrySet().stream()
                .collect(Collectors.toMap(
                        name -> name.getKey().toString(),
                        name -> name.getValue().toString()));
        Ailment ailment = new Ailment(
                key,
                names,
                Ailment.Helper.valueOf(
                        Objects.requireNonNull(fields.get("to"), key).toString().toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(fields.get("alone")));
        return new Entry(
                ailment,
                map(fields, "say").values().stream()
                        .flatMap(list -> ((List<?>) list).stream())
                        .map(Object::toString)
                        .toList());
    }

    private static WordPatterns<Ailment> patterns() {
        WordPatterns.Builder<Ailment> patterns = new WordPatterns.Builder<>(Map.of(), Words::folded);
        ENTRIES.forEach(entry -> entry.patterns().forEach(pattern -> patterns.add(pattern, entry.ailment())));
        return patterns.build();
    }

    private static Map<?, ?> map(Map<String, Object> fields, String name) {
        return (Map<?, ?>) Objects.requireNonNull(fields.get(name), name);
    }

    private record Entry(Ailment ailment, List<String> patterns) {}
}
