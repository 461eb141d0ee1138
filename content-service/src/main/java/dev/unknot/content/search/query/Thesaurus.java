package dev.unknot.content.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Synonyms of one language: what people write, and the terms and keys of the catalogue. */
final class Thesaurus {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "es");
    private static final List<String> LISTS = List.of(Key.AREAS, Key.KINDS, Key.TOOLS, Key.CAUSES, Key.CONDITIONS);
    /** What brings it on counts less than where it is and what is asked for. */
    private static final double CAUSE = 0.5;

    private static final double LIGHT = 0.2;
    private static final double SLIGHT = 0.03;
    private static final double BESIDE = 0.5;

    private final Stems stems;
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private int longest;

    private Thesaurus(Stems stems) {
        this.stems = stems;
    }

    /** The thesaurus of a language; empty if there is none. */
    static Thesaurus of(String language) {
        Thesaurus thesaurus = new Thesaurus(Stems.ofLanguage(language));
        String file = language.split("-")[0];
        if (LANGUAGES.contains(file)) {
            read("/synonyms/" + file + ".yaml").forEach(thesaurus::add);
        }
        return thesaurus;
    }

    private static List<Map<String, Object>> read(String file) {
        try (InputStream in = Thesaurus.class.getResourceAsStream(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(in, file + " is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private void add(Map<String, Object> entry) {
        strings(entry, "ignore").forEach(word -> {
            ignored.add(key(word));
            words.add(word);
        });
        Meaning meaning = new Meaning(
                strings(entry, "means"),
                LISTS.stream()
                        .flatMap(list -> strings(entry, list).stream().map(key -> new Key(list, key)))
                        .collect(Collectors.toUnmodifiableSet()),
                weight(entry));
        strings(entry, "say").forEach(typed -> {
            meanings.merge(key(typed), meaning, Meaning::and);
            Words.of(typed).forEach(words::add);
            longest = Math.max(longest, (int) Words.of(typed).count());
        });
    }

    private static double weight(Map<String, Object> entry) {
        if (Boolean.TRUE.equals(entry.get("light"))) {
            return LIGHT;
        }
        boolean cause = entry.containsKey(Key.CAUSES) && !entry.containsKey(Key.AREAS);
        return cause ? CAUSE : 1;
    }

    private static List<String> strings(Map<String, Object> entry, String field) {
        return ((List<?>) entry.getOrDefault(field, List.of()))
                .stream().map(Object::toString).toList();
    }

    /** All words that occur in its phrases. */
    Set<String> words() {
        return words;
    }

    /** All keys of the vocabulary that it names. */
    Set<Key> keys() {
        return meanings.values().stream()
                .flatMap(meaning -> meaning.keys().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Splits the words into concepts, each with the phrase as given and its meaning. */
    List<Concept> concepts(List<String> typed) {
        List<String> keys = typed.stream().map(this::key).toList();
        List<Concept> concepts = new ArrayList<>();
        for (int from = 0; from < typed.size(); ) {
            int length = explained(keys, from);
            String phrase = String.join(" ", typed.subList(from, from + Math.max(length, 1)));
            if (length > 0) {
                concepts.add(meaning(keys, from, length).concept(phrase));
            } else {
                concepts.add(new Concept(List.of(phrase), Set.of(), saysLittle(phrase, keys.get(from)) ? SLIGHT : 1));
            }
            from += Math.max(length, 1);
        }
        return concepts.stream().anyMatch(concept -> !concept.keys().isEmpty())
                ? concepts.stream().map(Thesaurus::beside).toList()
                : concepts;
    }

    /** A word that means nothing to the catalogue must not drive out what helps the place that is named beside it. */
    private static Concept beside(Concept concept) {
        boolean meansNothing = concept.keys().isEmpty() && concept.synonyms().isEmpty();
        return meansNothing ? new Concept(concept.phrases(), concept.keys(), BESIDE * concept.weight()) : concept;
    }

    private boolean saysLittle(String word, String key) {
        return ignored.contains(key) || stems.of(word).isEmpty();
    }

    // The longest phrase wins: "shoulder blade" does not mean the shoulder.
    private int explained(List<String> keys, int from) {
        int length = Math.min(longest, keys.size() - from);
        while (length > 0 && !meanings.containsKey(joined(keys, from, length))) {
            length--;
        }
        return length;
    }

    private Meaning meaning(List<String> keys, int from, int length) {
        return Objects.requireNonNull(meanings.get(joined(keys, from, length)));
    }

    private static String joined(List<String> keys, int from, int length) {
        return String.join(" ", keys.subList(from, from + length));
    }

    /** Forms of a word have the same key; a stop word counts in a phrase. */
    private String key(String typed) {
        return Words.of(typed)
                .map(word -> stems.of(word).orElseGet(() -> Words.folded(word)))
                .collect(Collectors.joining(" "));
    }

    private record Meaning(List<String> terms, Set<Key> keys, double weight) {

        Meaning and(Meaning other) {
            return new Meaning(
                    Stream.concat(terms.stream(), other.terms.stream())
                            .distinct()
                            .toList(),
                    Stream.concat(keys.stream(), other.keys.stream()).collect(Collectors.toUnmodifiableSet()),
                    Math.max(weight, other.weight));
        }

        Concept concept(String typed) {
            return new Concept(
                    Stream.concat(Stream.of(typed), terms.stream()).distinct().toList(), keys, weight);
        }
    }
}
