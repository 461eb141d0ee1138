package dev.unknot.content.danger;

import dev.unknot.content.search.query.WordPatterns;
import dev.unknot.content.search.query.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words by which one language tells of dangers, and the harmless phrases that only sound like them. */
final class DangerLexicon {

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\\u2019\\u02BC`](?=\\p{L})");
    private static final Pattern GERMAN_UMLAUT = Pattern.compile("(?<=[aou])e");

    private final UnaryOperator<String> fold;
    private final WordPatterns<Danger> patterns;

    private DangerLexicon(UnaryOperator<String> fold, WordPatterns<Danger> patterns) {
        this.fold = fold;
        this.patterns = patterns;
    }

    /** Reads {@code /danger/<language>.yaml}. */
    static DangerLexicon of(String language) {
        Map<String, Object> document = read("/danger/" + language + ".yaml");
        UnaryOperator<String> fold = folding(language);
        WordPatterns.Builder<Danger> patterns = new WordPatterns.Builder<>(lists(document, "groups"), fold);
        strings(document.get("harmless")).forEach(patterns::ignore);
        Map<String, List<String>> byKey = lists(document, "dangers");
        for (Danger danger : Danger.values()) {
            byKey.getOrDefault(danger.key(), List.of()).forEach(pattern -> patterns.add(pattern, danger));
        }
        return new DangerLexicon(fold, patterns.build());
    }

    /** How the words of a language are written before they are compared. */
    static UnaryOperator<String> folding(String language) {
        return language.equals("de") ? DangerLexicon::withoutUmlauts : Words::folded;
    }

    /** The dangers that the lexicon names. */
    static List<String> keys(String language) {
        return List.copyOf(
                lists(read("/danger/" + language + ".yaml"), "dangers").keySet());
    }

    /** The words of a text, with what stands around an apostrophe as one. */
    static List<String> words(String text) {
        return Words.of(APOSTROPHE.matcher(text).replaceAll("")).toList();
    }

    /** The most pressing danger that these words tell of. */
    Optional<Danger> find(List<String> words) {
        return patterns.in(words.stream().map(fold).toList()).first();
    }

    /** "Lähmung", "Laehmung" and "Lahmung" are written alike. */
    private static String withoutUmlauts(String word) {
        return GERMAN_UMLAUT.matcher(Words.folded(word)).replaceAll("");
    }

    static Map<String, Object> read(String file) {
        try (InputStream in = DangerLexicon.class.getResourceAsStream(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(in, file + " is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static Map<String, List<String>> lists(Map<String, Object> document, String name) {
        Map<?, ?> lists = (Map<?, ?>) Objects.requireNonNull(document.get(name), name);
        return lists.entrySet().stream()
                .collect(Collectors.toMap(list -> list.getKey().toString(), list -> strings(list.getValue())));
    }

    static List<String> strings(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(Object::toString).toList();
    }
}
