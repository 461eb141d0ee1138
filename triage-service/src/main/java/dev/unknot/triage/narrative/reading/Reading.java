package dev.unknot.triage.narrative.reading;

import java.util.List;
import java.util.Optional;

/**
 * What was understood of a narrative.
 *
 * @param mentions at most one for each finding, in text order; the most alarming reading wins
 * @param area where it hurts, if that is clear
 * @param places all areas where it may hurt most, as first named
 * @param setAside findings that the narrative mentions without saying that the person has them, and why
 * @param notUnderstood passages that seem to be about health but are in none of the above
 * @param familiar the share of the words that the lexicon has, from 0 to 1
 */
public record Reading(
        List<Mention> mentions,
        List<Measurement> numbers,
        Optional<AreaMention> area,
        List<String> places,
        List<Mention> setAside,
        List<Passage> notUnderstood,
        double familiar) {

    public static final Reading NOTHING =
            new Reading(List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of(), 0);

    public Reading {
        mentions = List.copyOf(mentions);
        numbers = List.copyOf(numbers);
        places = List.copyOf(places);
        setAside = List.copyOf(setAside);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** Whether nothing at all was understood. */
    public boolean isEmpty() {
        return mentions.isEmpty() && numbers.isEmpty() && area.isEmpty() && setAside.isEmpty();
    }
}
