package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.language.IdentifiedLanguage;
import dev.unknot.triage.narrative.lexicon.Lexicon;
import dev.unknot.triage.narrative.text.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads narratives by rules alone, so that the same narrative always gives the same reading. Thread-safe. */
public final class NarrativeReader {

    private static final int BEGINNING = 200;
    private static final int FEWEST_WORDS = 6;
    private static final double NEARLY_ALL = 0.85;
    private static final double HALF = 0.5;

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
     * The language in whose lexicon nearly all words of a text are, if half of them at most are in any other. Far cheaper
     * than to identify a language, and enough for most texts.
     */
    Optional<IdentifiedLanguage> plainLanguage(String text) {
        List<String> words = Sentences.words(text.substring(0, Math.min(BEGINNING, text.length())));
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        List<Map.Entry<String, Double>> shares = lexicons.entrySet().stream()
                .map(each -> Map.entry(each.getKey(), each.getValue().familiarAsWritten(words)))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        boolean plain = shares.get(0).getValue() >= NEARLY_ALL
                && shares.stream().skip(1).allMatch(other -> other.getValue() <= HALF);
        return plain ? Optional.of(new IdentifiedLanguage(shares.get(0).getKey(), true)) : Optional.empty();
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
