package dev.unknot.content.routine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.remedy.Language;
import dev.unknot.content.routine.plan.LeftOutReason;
import dev.unknot.content.routine.plan.StepKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The routine's own texts, apart from its remedies: by key and language. */
record RoutineTexts(
        Map<String, Map<String, String>> kinds,
        Map<String, Map<String, String>> leftOut,
        Map<String, Map<String, String>> notes) {

    static final String FORBIDDEN = "forbidden";
    static final String NOTHING_FITS = "nothing-fits";

    private static final String FILE = "/routine/words.yaml";
    private static final RoutineTexts RELEASED = read();

    static RoutineTexts released() {
        return RELEASED;
    }

    Set<String> languages() {
        return of(notes, NOTHING_FITS).keySet();
    }

    String why(StepKind kind, Language language) {
        return in(language, of(kinds, kind.key()));
    }

    String why(LeftOutReason reason, Language language) {
        return in(language, of(leftOut, reason.key()));
    }

    String note(String key, Language language) {
        return in(language, of(notes, key));
    }

    private static Map<String, String> of(Map<String, Map<String, String>> words, String key) {
        return Objects.requireNonNull(words.get(key), () -> FILE + " has no entry " + key);
    }

    private static String in(Language language, Map<String, String> texts) {
        return texts.getOrDefault(language.among(texts.keySet()), texts.getOrDefault(RemedyContent.ENGLISH, ""));
    }

    private static RoutineTexts read() {
        try (InputStream in = RoutineTexts.class.getResourceAsStream(FILE)) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(in, FILE + " is not on the class path"), RoutineTexts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
