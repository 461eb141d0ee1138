package dev.unknot.content.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Synonyms of one language: what people write, and the terms of the catalogue. */
final class Thesaurus {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "es");
    private static final Thesaurus EMPTY = new Thesaurus(Map.of());

    private final Map<String, List<String>> meanings;
    private final Set<String> words;
    private final int longest;

    private Thesaurus(Map<String, List<String>> meanings) {
        this.meanings = meanings;
        words = meanings.keySet().stream().flatMap(Words::of).collect(Collectors.toUnmodifiableSet());
        longest = meanings.keySet().stream()
                .mapToInt(typed -> typed.split(" ").length)
                .max()
                .orElse(0);
    }

    /** The thesaurus of a language; empty if there is none. */
    static Thesaurus of(String language) {
        String file = language.split("-")[0];
        return LANGUAGES.contains(file) ? read("/synonyms/" + file + ".yaml") : EMPTY;
    }

    private static Thesaurus read(String file) {
        try (InputStream in = Thesaurus.class.getResourceAsStream(file)) {
            List<Map<String, List<String>>> entries = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(in, file + " is not on the class path"));
            Map<String, List<String>> meanings = new HashMap<>();
            for (Map<String, List<String>> entry : entries) {
                List<String> means = Objects.requireNonNull(entry.get("means"), "an entry has no means");
                Objects.requireNonNull(entry.get("say"), "an entry has no say")
                        .forEach(typed -> meanings.merge(key(typed), means, Thesaurus::joined));
            }
            return new Thesaurus(meanings);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** All words that occur in its phrases. */
    Set<String> words() {
        return words;
    }

    /** Splits the words into concepts, each with the phrase as given and the synonyms of the catalogue. */
    List<Concept> concepts(List<String> typed) {
        List<Concept> concepts = new ArrayList<>();
        for (int from = 0; from < typed.size(); ) {
            int length = explained(typed, from);
            String phrase = String.join(" ", typed.subList(from, from + Math.max(length, 1)));
            concepts.add(new Concept(alternatives(phrase)));
            from += Math.max(length, 1);
        }
        return concepts;
    }

    // The longest phrase wins: "shoulder blade" does not mean the shoulder.
    private int explained(List<String> typed, int from) {
        int length = Math.min(longest, typed.size() - from);
        while (length > 0 && !meanings.containsKey(key(String.join(" ", typed.subList(from, from + length))))) {
            length--;
        }
        return length;
    }

    private List<String> alternatives(String phrase) {
        return joined(List.of(phrase), meanings.getOrDefault(key(phrase), List.of()));
    }

    private static String key(String typed) {
        return Words.of(typed).map(Words::folded).collect(Collectors.joining(" "));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
