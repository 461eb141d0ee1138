package dev.unknot.triage.narrative.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lexicons bundled with the service. */
public final class Lexicons {

    private static final List<String> LANGUAGES = List.of("en", "de", "es");
    private static final List<String> FILES = List.of(
            "words.yaml",
            "ordinary.yaml",
            "rewrite.yaml",
            "units.yaml",
            "cues.yaml",
            "places.yaml",
            "heart-and-lungs.yaml",
            "nerves.yaml",
            "illness-and-injury.yaml",
            "risks-and-course.yaml",
            "causes.yaml",
            "dangers.yaml",
            "told.yaml");

    private Lexicons() {}

    /** @return by language, ISO 639-1 */
    public static Map<String, Lexicon> released() {
        Map<String, Lexicon> lexicons = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> lexicons.put(language, read(language)));
        return lexicons;
    }

    private static Lexicon read(String language) {
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(file -> files.put(file, text("/narrative/" + language + "/" + file)));
        return LexiconReader.read(files);
    }

    private static String text(String path) {
        try (InputStream in = Lexicons.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(in, () -> path + " is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
