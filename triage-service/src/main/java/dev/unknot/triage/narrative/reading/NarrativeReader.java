package dev.unknot.triage.narrative.reading;

import java.time.LocalDate;
import java.util.Set;

/** Reads stories by rules alone: no guess, and the same story is always read the same way. */
public final class NarrativeReader {

    /** @param guards the findings whose unclear mention must be asked about rather than passed over */
    public NarrativeReader(Set<String> guards) {}

    /**
     * @param language ISO 639-1, such as {@code en}
     * @param today what "since Tuesday" is counted from
     */
    public Reading read(String text, String language, LocalDate today) {
        return Reading.NOTHING;
    }
}
