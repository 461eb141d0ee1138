package dev.unknot.triage.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that triage answers in. */
public enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    SPANISH("es");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The language of a BCP 47 tag, whatever its region; empty for any other language. */
    public static Optional<Language> of(String tag) {
        String primary = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(language -> language.code.equals(primary))
                .findFirst();
    }
}
