package dev.unknot.triage.protocol;

import dev.unknot.triage.language.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * One version of the protocol, in every language that it was translated into. It decides the same in each.
 *
 * @param byLanguage English is always among them
 */
public record Edition(Map<Language, Protocol> byLanguage) {

    public Edition {
        byLanguage = Collections.unmodifiableMap(new EnumMap<>(byLanguage));
    }

    /** In English, in which it was written. */
    public Protocol english() {
        return Objects.requireNonNull(byLanguage.get(Language.ENGLISH), "a protocol without English");
    }

    /** In English if there is no translation. */
    public Protocol in(Language language) {
        return byLanguage.getOrDefault(language, english());
    }
}
