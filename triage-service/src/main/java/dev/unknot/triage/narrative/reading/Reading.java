package dev.unknot.triage.narrative.reading;

import java.util.List;
import java.util.Optional;

/**
 * What was made of a story.
 *
 * @param mentions at most one for each finding, in the order of the text; the most alarming way to read it wins
 * @param setAside findings that the story names without saying that the person has them, and why
 * @param notUnderstood parts that seem to be about health and that nothing above took in
 */
public record Reading(
        List<Mention> mentions,
        List<Measurement> numbers,
        Optional<AreaMention> area,
        List<Mention> setAside,
        List<Passage> notUnderstood) {

    public static final Reading NOTHING = new Reading(List.of(), List.of(), Optional.empty(), List.of(), List.of());

    public Reading {
        mentions = List.copyOf(mentions);
        numbers = List.copyOf(numbers);
        setAside = List.copyOf(setAside);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
