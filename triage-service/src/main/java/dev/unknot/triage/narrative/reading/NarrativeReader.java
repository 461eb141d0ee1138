package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.lexicon.Lexicon;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads narratives by rules alone, so that the same narrative always gives the same reading. Thread-safe. */
public final class NarrativeReader {

    private final Map<String, Lexicon> lexicons;
    private final Set<String> guards;
    private final Set<String> areas;

    /**
     * @param lexicons by language, ISO 639-1
     * @param guards the findings whose unclear mentions are asked about and not ignored
     * @param areas the areas that may be named as where it hurts
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
     * @param language ISO 639-1, such as {@code en}; nothing is understood of a language without a lexicon
     * @param today the date from which "since Tuesday" is counted
     */
    public Reading read(String text, String language, LocalDate today) {
        return Optional.ofNullable(lexicons.get(language))
                .map(lexicon -> new NarrativeParser(lexicon, guards, areas, text, today).read())
                .orElse(Reading.NOTHING);
    }
}
