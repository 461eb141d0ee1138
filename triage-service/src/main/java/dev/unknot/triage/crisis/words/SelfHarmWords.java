package dev.unknot.triage.crisis.words;

import dev.unknot.triage.crisis.words.Phrase.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Recognises words that may be about self-harm: plain, hidden, played down or denied. All languages are looked for,
 * whatever language a text is said to be in. Thread-safe.
 */
public final class SelfHarmWords {

    private static final List<String> LANGUAGES = List.of("en", "de", "es");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\\n]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Pattern QUOTES = Pattern.compile("^'+|'+$");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc\u00b4`]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private final List<Phrases> languages;

    private SelfHarmWords(List<Phrases> languages) {
        this.languages = languages;
    }

    /** @param innocent phrases that share words with {@code says} and mean something else */
    private record Phrases(PhraseIndex says, PhraseIndex innocent) {
        boolean areIn(List<String> sentence) {
            List<Span> found = says.in(sentence);
            if (found.isEmpty()) {
                return false;
            }
            List<Span> harmless = innocent.in(sentence);
            return found.stream().anyMatch(span -> harmless.stream().noneMatch(span::overlaps));
        }
    }

    public static SelfHarmWords released() {
        return new SelfHarmWords(LANGUAGES.stream().map(SelfHarmWords::language).toList());
    }

    public boolean areIn(String text) {
        return SENTENCE_END
                .splitAsStream(fold(text))
                .map(SelfHarmWords::words)
                .anyMatch(sentence -> languages.stream().anyMatch(language -> language.areIn(sentence)));
    }

    /** The first sentence with such words. */
    public Optional<String> firstIn(String text) {
        return SENTENCE_END
                .splitAsStream(text)
                .filter(this::areIn)
                .map(String::strip)
                .findFirst();
    }

    private static List<String> words(String sentence) {
        return NO_WORD.splitAsStream(sentence)
                .map(word -> QUOTES.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Case, accents and the shape of apostrophes make no difference. */
    private static String fold(String text) {
        String german = text.toLowerCase(Locale.ROOT)
                .replace("\u00e4", "ae")
                .replace("\u00f6", "oe")
                .replace("\u00fc", "ue")
                .replace("\u00df", "ss");
        String plain = APOSTROPHES.matcher(german).replaceAll("'");
        return ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    }

    private static Phrases language(String code) {
        Map<?, ?> file = load("/crisis/" + code + ".yaml");
        Map<String, Set<String>> lists = new HashMap<>();
        if (file.get("words") instanceof Map<?, ?> words) {
            words.forEach((name, list) -> lists.put(
                    name.toString(), new HashSet<>(Arrays.asList(list.toString().split(" +")))));
        }
        return new Phrases(
                phrases(Objects.requireNonNull(file.get("says")), lists),
                phrases(Objects.requireNonNull(file.get("innocent")), lists));
    }

    private static PhraseIndex phrases(Object lines, Map<String, Set<String>> lists) {
        return new PhraseIndex(lines.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Phrase.read(line, lists))
                .toList());
    }

    private static Map<?, ?> load(String path) {
        try (InputStream in = SelfHarmWords.class.getResourceAsStream(path)) {
            String text = new String(
                    Objects.requireNonNull(in, () -> path + " is missing").readAllBytes(), StandardCharsets.UTF_8);
            return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
