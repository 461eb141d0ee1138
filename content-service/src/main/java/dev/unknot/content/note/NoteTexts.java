package dev.unknot.content.note;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.unknot.contracts.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The texts of notes: by key and language.
 *
 * @param everywhere the numbers that are named while the country is not known
 */
record NoteTexts(
        List<Anywhere> everywhere,
        Map<String, Map<String, String>> dangers,
        Set<String> holdBack,
        Map<String, Map<String, String>> levels,
        Map<String, Map<String, String>> sentences,
        Map<String, Map<String, String>> links,
        Map<String, Map<String, String>> cautions) {

    private static final String FILE = "/danger/notes.yaml";
    private static final String ENGLISH = "en";
    private static final String LEVEL = "level";
    private static final NoteTexts RELEASED = read();

    /** A number of several countries, and their names by language. */
    record Anywhere(String number, Map<String, String> where) {}

    static NoteTexts released() {
        return RELEASED;
    }

    /** The languages of all texts. */
    Set<String> languages() {
        return of(sentences, "check").keySet();
    }

    /** Cautions with which nobody should do a routine. */
    Set<String> dangerousCautions() {
        return cautions.keySet();
    }

    Level level(String caution) {
        return Level.valueOf(Objects.requireNonNull(of(cautions, caution).get(LEVEL), caution + " has no level"));
    }

    String caution(String caution, String language) {
        return in(of(cautions, caution), language);
    }

    String danger(String key, String language) {
        return in(of(dangers, key), language);
    }

    String level(String key, String language) {
        return in(of(levels, key), language);
    }

    String sentence(String key, String language) {
        return in(of(sentences, key), language);
    }

    String link(String key, String language) {
        return in(of(links, key), language);
    }

    private static String in(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault(ENGLISH, ""));
    }

    private static Map<String, String> of(Map<String, Map<String, String>> texts, String key) {
        return Objects.requireNonNull(texts.get(key), () -> FILE + " has no entry " + key);
    }

    private static NoteTexts read() {
        try (InputStream in = NoteTexts.class.getResourceAsStream(FILE)) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(in, FILE + " is not on the class path"), NoteTexts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
