package dev.unknot.triage.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that is known of one complaint. What is not in here is unknown.
 *
 * @param answers findings answered with yes or no
 * @param numbers findings answered with a number, in the finding's unit
 * @param area where it hurts, as a key of the vocabulary's areas
 */
public record Facts(Map<String, Boolean> answers, Map<String, Double> numbers, Optional<String> area)
        implements Evidence {

    public static final Facts NONE = new Facts(Map.of(), Map.of(), Optional.empty());

    public Facts {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    @Override
    public Truth has(String finding) {
        Boolean answer = answers.get(finding);
        return answer == null ? Truth.UNKNOWN : Truth.of(answer);
    }

    @Override
    public OptionalDouble number(String finding) {
        Double number = numbers.get(finding);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    public boolean knows(String finding) {
        return answers.containsKey(finding) || numbers.containsKey(finding);
    }

    public Facts with(String finding, boolean present) {
        Map<String, Boolean> more = new LinkedHashMap<>(answers);
        more.put(finding, present);
        return new Facts(more, numbers, area);
    }

    public Facts with(String finding, double number) {
        Map<String, Double> more = new LinkedHashMap<>(numbers);
        more.put(finding, number);
        return new Facts(answers, more, area);
    }

    public Facts in(String place) {
        return new Facts(answers, numbers, Optional.of(place));
    }
}
