package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.lexicon.Lexicon;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads stories by rules alone: no guess, and the same story is always read the same way. Safe to use from many threads. */
public final class NarrativeReader {

    private final Map<String, Lexicon> lexicons;
    private final Set<String> guards;
    private final Set<String> areas;

    /**
     * @param lexicons by language, ISO 639-1
     * @param guards the findings whose unclear mention must be asked about rather than passed over
     * @param areas the places that may be named as where it hurts
     */
    public NarrativeReader(Map<String, Lexicon> lexicons, Set<String> guards, Set<String> areas) {
        this.lexicons = Map.copyOf(lexicons);
        this.guards = Set.copyOf(guards);
        this.areas = Set.copyOf(areas);
    }

    public Set<String> languages() {
        return lexicons.keySet();
    }

    /**
     * @param language ISO 639-1, such as {@code en}; of another language nothing is understood
     * @param today what "since Tuesday" is counted from
     */
    public Reading read(String text, String language, LocalDate today) {
        return Optional.ofNullable(lexicons.get(language))
                .map(lexicon -> new NarrativeParser(lexicon, guards, areas, text, today).read())
                .orElse(Reading.NOTHING);
    }
}
