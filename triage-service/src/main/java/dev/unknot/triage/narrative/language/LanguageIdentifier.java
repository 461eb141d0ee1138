package dev.unknot.triage.narrative.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Identifies the language of a text, among the languages that employees are most likely to write in. Thread-safe. */
public final class LanguageIdentifier {

    private static final Language[] LANGUAGES = {
        Language.ENGLISH,
        Language.GERMAN,
        Language.SPANISH,
        Language.ARABIC,
        Language.CHINESE,
        Language.DUTCH,
        Language.FRENCH,
        Language.HINDI,
        Language.ITALIAN,
        Language.POLISH,
        Language.PORTUGUESE,
        Language.ROMANIAN,
        Language.RUSSIAN,
        Language.TURKISH,
        Language.UKRAINIAN
    };

    /** The beginning of a text is enough, and the time grows with the length. */
    private static final int LONGEST = 200;

    private static final int FEWEST_WORDS = 4;
    /** How far behind the second likeliest language must be, relative to the likeliest. */
    private static final double LEAD = 0.1;

    private final LanguageDetector detector = LanguageDetectorBuilder.fromLanguages(LANGUAGES)
            .withLowAccuracyMode()
            .withPreloadedLanguageModels()
            .build();

    /** Empty for a text without words, or in a script of none of the languages. */
    public Optional<IdentifiedLanguage> identify(String text) {
        String beginning = beginning(text);
        List<Map.Entry<Language, Double>> likeliest =
                detector.computeLanguageConfidenceValues(beginning).entrySet().stream()
                        .sorted(Map.Entry.<Language, Double>comparingByValue().reversed())
                        .limit(2)
                        .toList();
        return likeliest.stream()
                .findFirst()
                .map(first -> new IdentifiedLanguage(
                        first.getKey().getIsoCode639_1().name().toLowerCase(Locale.ROOT),
                        isFarAhead(likeliest) && isLongEnough(beginning)));
    }

    private static boolean isFarAhead(List<Map.Entry<Language, Double>> likeliest) {
        return likeliest.size() < 2
                || likeliest.get(0).getValue() - likeliest.get(1).getValue() >= LEAD;
    }

    private static String beginning(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
    }

    private static boolean isLongEnough(String text) {
        return text.strip().split("\\s+").length >= FEWEST_WORDS;
    }
}
