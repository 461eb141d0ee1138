package dev.unknot.content.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words by which one language asks for a kind of remedy, and what to call each wish. */
public final class WishLexicon {

    private static final String FILE = "/synonyms/wishes.yaml";
    private static final String ENGLISH = "en";
    private static final int QUICK_MINUTES = 3;
    private static final int MOST_DIGITS = 3;
    private static final Map<String, Map<String, Object>> DOCUMENT = document();
    private static final Map<String, WishLexicon> BY_LANGUAGE = new TreeMap<>(
            Map.of(ENGLISH, new WishLexicon(ENGLISH), "de", new WishLexicon("de"), "es", new WishLexicon("es")));

    private final String language;
    private final WordPatterns<Wish> patterns;
    private final Map<String, Integer> numbers;
    private final WordPatterns<String> minutes;
    private final WordPatterns<String> quick;
    private final Set<String> words;

    private WishLexicon(String language) {
        this.language = language;
        WordPatterns.Builder<Wish> all = new WordPatterns.Builder<>(Map.of(), Words::folded);
        for (Wish wish : Wish.values()) {
            phrases(wish.key()).forEach(pattern -> all.add(pattern, wish));
        }
        patterns = all.build();
        numbers = numbers();
        minutes = patterns("minutes");
        quick = patterns("quick");
        words = words();
    }

    /** The lexicon of a language, or the English one. */
    public static WishLexicon of(String language) {
        return BY_LANGUAGE.getOrDefault(language.split("-")[0], Objects.requireNonNull(BY_LANGUAGE.get(ENGLISH)));
    }

    /** What the wish is called in words, such as "Without anyone noticing". */
    public String label(Wish wish) {
        return label(wish.key());
    }

    /** What a longest duration is called. */
    public String label(int mostMinutes) {
        return label("minutes").replace("{minutes}", Integer.toString(mostMinutes));
    }

    /** The words of all its phrases, which are spelt correctly. */
    Set<String> knownWords() {
        return words;
    }

    /** The wishes of a query, and the positions of the words that express them. */
    Found in(List<String> query) {
        List<String> folded = query.stream().map(Words::folded).toList();
        BitSet positions = new BitSet();
        Set<Wish> wishes = EnumSet.noneOf(Wish.class);
        patterns.in(folded).phrases().forEach(phrase -> {
            wishes.add(phrase.meaning());
            positions.or(phrase.positions());
        });
        OptionalInt most = minutes(folded, positions);
        return new Found(new Wishes(wishes, most), positions);
    }

    private OptionalInt minutes(List<String> folded, BitSet positions) {
        for (WordPatterns.Phrase<String> phrase : minutes.in(folded).phrases()) {
            int at = phrase.positions().nextSetBit(0) - 1;
            OptionalInt number = at < 0 ? OptionalInt.empty() : number(folded.get(at));
            if (number.isPresent()) {
                positions.or(phrase.positions());
                positions.set(at);
                return number;
            }
        }
        List<WordPatterns.Phrase<String>> soon = quick.in(folded).phrases();
        soon.forEach(phrase -> positions.or(phrase.positions()));
        return soon.isEmpty() ? OptionalInt.empty() : OptionalInt.of(QUICK_MINUTES);
    }

    private OptionalInt number(String word) {
        if (word.length() <= MOST_DIGITS && word.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return OptionalInt.of(Math.max(1, Integer.parseInt(word)));
        }
        Integer known = numbers.get(word);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    private Map<String, Integer> numbers() {
        Map<String, Integer> byWord = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(section("numbers").get(language)))
                .forEach((word, number) -> byWord.put(Words.folded(word.toString()), (Integer) number));
        return byWord;
    }

    private WordPatterns<String> patterns(String name) {
        WordPatterns.Builder<String> patterns = new WordPatterns.Builder<>(Map.of(), Words::folded);
        phrases(name).forEach(pattern -> patterns.add(pattern, name));
        return patterns.build();
    }

    private Stream<String> phrases(String name) {
        Map<?, ?> say = (Map<?, ?>) Objects.requireNonNull(section(name).get("say"), name + " has no say");
        return ((List<?>) Objects.requireNonNull(say.get(language), name))
                .stream().map(Object::toString);
    }

    private String label(String name) {
        Map<?, ?> labels = (Map<?, ?>) Objects.requireNonNull(section(name).get("label"), name + " has no label");
        return Objects.requireNonNull(labels.get(language), name).toString();
    }

    private Set<String> words() {
        Set<String> all = new HashSet<>(numbers.keySet());
        Stream.concat(Arrays.stream(Wish.values()).map(Wish::key), Stream.of("minutes", "quick"))
                .flatMap(this::phrases)
                .flatMap(Words::of)
                .forEach(all::add);
        return all;
    }

    private static Map<String, Object> section(String name) {
        return Objects.requireNonNull(DOCUMENT.get(name), () -> FILE + " has no " + name);
    }

    private static Map<String, Map<String, Object>> document() {
        try (InputStream in = WishLexicon.class.getResourceAsStream(FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(in, FILE + " is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** Wishes, and the positions of the words that express them. */
    record Found(Wishes wishes, BitSet positions) {}
}
