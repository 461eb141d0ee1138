package dev.unknot.reminder.learner;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words in which it is explained: {@code words_<language>.properties} beside this class. */
record LearningWords(String language, ResourceBundle bundle) {

    private static final List<String> LANGUAGES = List.of("en", "de", "es");
    private static final ResourceBundle.Control AS_NAMED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** In the wanted language, a BCP 47 tag, or its base language; else in English. */
    static LearningWords in(Optional<String> wanted) {
        String language = wanted.map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(LANGUAGES::contains)
                .orElse("en");
        String name = LearningWords.class.getPackageName() + ".words";
        return new LearningWords(language, ResourceBundle.getBundle(name, Locale.forLanguageTag(language), AS_NAMED));
    }

    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.forLanguageTag(language)).format(values);
    }
}
