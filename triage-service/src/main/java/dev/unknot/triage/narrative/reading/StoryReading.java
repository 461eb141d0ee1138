package dev.unknot.triage.narrative.reading;

import java.util.Optional;

/**
 * A narrative as it was read.
 *
 * @param excerpt the part of it that was read
 * @param language the language as which it was read, ISO 639-1
 * @param gap why less than all of it may have been understood
 */
public record StoryReading(Reading reading, Excerpt excerpt, String language, Optional<Gap> gap) {

    /**
     * Why less than all of a narrative may have been understood.
     *
     * @param language the language that is not read, for {@link Reason#LANGUAGE}; ISO 639-1
     */
    public record Gap(Reason reason, Optional<String> language) {}

    public enum Reason {
        TOO_LONG,
        /** It is written in a language that is not read. */
        LANGUAGE,
        LITTLE_UNDERSTOOD
    }
}
