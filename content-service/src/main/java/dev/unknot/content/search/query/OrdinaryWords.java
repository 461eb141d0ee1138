package dev.unknot.content.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/** The words of a language, as LanguageTool's dictionaries of word forms list them. They are spelt correctly, so they stay. */
final class OrdinaryWords {

    private static final Map<String, String> FILES = Map.of(
            "en", "/org/languagetool/resource/en/english.dict",
            "de", "/org/languagetool/resource/de/german.dict",
            "es", "/org/languagetool/resource/es/es-ES.dict");

    private static final Map<String, OrdinaryWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** People leave out accents, and write an umlaut as two letters. */
    private static final List<String[]> ACCENTS = List.of(
            new String[] {"a", "á"},
            new String[] {"e", "é"},
            new String[] {"i", "í"},
            new String[] {"o", "ó"},
            new String[] {"u", "ú"},
            new String[] {"n", "ñ"},
            new String[] {"ae", "ä"},
            new String[] {"oe", "ö"},
            new String[] {"ue", "ü"},
            new String[] {"ss", "ß"});

    private final Optional<Dictionary> dictionary;

    private OrdinaryWords(String language) {
        dictionary = Optional.ofNullable(FILES.get(language)).map(OrdinaryWords::read);
    }

    /** Empty for a language without a dictionary. */
    static OrdinaryWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language.split("-")[0], OrdinaryWords::new);
    }

    private static Dictionary read(String file) {
        URL url = Objects.requireNonNull(OrdinaryWords.class.getResource(file), file + " is not on the class path");
        try {
            return Dictionary.read(url);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Whether {@code word}, in lower case, is a word, perhaps with accents that were left out. */
    boolean contains(String word) {
        if (dictionary.isEmpty()) {
            return false;
        }
        DictionaryLookup lookup = new DictionaryLookup(dictionary.get());
        return spellings(word).anyMatch(spelling -> !lookup.lookup(spelling).isEmpty());
    }

    private static Stream<String> spellings(String word) {
        return Stream.concat(Stream.of(word), accented(word))
                .flatMap(each -> Stream.of(each, each.substring(0, 1).toUpperCase(Locale.ROOT) + each.substring(1)));
    }

    private static Stream<String> accented(String word) {
        return ACCENTS.stream()
                .flatMap(accent -> IntStream.range(0, word.length())
                        .filter(at -> word.startsWith(accent[0], at))
                        .mapToObj(at -> word.substring(0, at) + accent[1] + word.substring(at + accent[0].length())));
    }
}
