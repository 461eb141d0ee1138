package dev.unknot.content.danger;

import dev.unknot.content.search.query.WordPattern;
import dev.unknot.content.search.query.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words by which one language tells of dangers, and the harmless phrases that only sound like them. */
final class DangerLexicon {

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\\u2019\\u02BC`](?=\\p{L})");
    private static final Pattern GERMAN_UMLAUT = Pattern.compile("(?<=[aou])e");

    /** Stands for a word of a harmless phrase; no pattern matches it. */
    private static final String HARMLESS = "";

    private final UnaryOperator<String> fold;
    private final List<WordPattern> harmless;
    private final List<Entry> dangers;

    private DangerLexicon(UnaryOperator<String> fold, List<WordPattern> harmless, List<Entry> dangers) {
        this.fold = fold;
        this.harmless = harmless;
        this.dangers = dangers;
    }

    /** Reads {@code /danger/<language>.yaml}. */
    static DangerLexicon of(String language) {
        String file = "/danger/" + language + ".yaml";
        Map<String, Object> document = read(file);
        Map<String, List<String>> groups = lists(document, "groups");
        UnaryOperator<String> fold = folding(language);
        Function<String, WordPattern> pattern = text -> WordPattern.of(text, groups, fold);
        Map<String, List<String>> byKey = lists(document, "dangers");
        return new DangerLexicon(
                fold,
                strings(document.get("harmless")).stream().map(pattern).toList(),
                Arrays.stream(Danger.values())
                        .flatMap(danger -> byKey.getOrDefault(danger.key(), List.of()).stream()
                                .map(text -> new Entry(danger, pattern.apply(text))))
                        .toList());
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

    /** The most pressing danger that the text tells of. */
    Optional<Danger> find(String text) {
        List<String> words = new ArrayList<>(
                Words.of(APOSTROPHE.matcher(text).replaceAll("")).map(fold).toList());
        for (WordPattern each : harmless) {
            each.in(words).ifPresent(found -> blank(words, found));
        }
        return dangers.stream()
                .filter(entry -> entry.pattern().in(words).isPresent())
                .map(Entry::danger)
                .findFirst();
    }

    static void blank(List<String> words, BitSet found) {
        IntStream.range(0, words.size()).filter(found::get).forEach(at -> words.set(at, HARMLESS));
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

    private record Entry(Danger danger, WordPattern pattern) {}
}
