package dev.unknot.triage.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Everything known about one complaint. Anything missing is unknown.
 *
 * @param answers findings answered with yes or no
 * @param numbers findings answered with a number, in the finding's unit
 * @param area where it hurts, as a key of the vocabulary's areas
 * @param supposed numbers, and {@link #AREA}, that were only inferred from a narrative. They can make a rule true, but
 *     never false, so that an interview still asks
 * @param sex {@code female}, {@code male} or {@code other}, when the person gave it
 */
public record Facts(
        Map<String, Boolean> answers,
        Map<String, Double> numbers,
        Optional<String> area,
        Set<String> supposed,
        Optional<String> sex)
        implements Evidence {

    /** The id of the area in {@code supposed}. */
    public static final String AREA = "area";

    public static final Facts NONE = new Facts(Map.of(), Map.of(), Optional.empty());

    public Facts {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        supposed = Set.copyOf(supposed);
    }

    /** Facts that were all answered, none inferred. */
    public Facts(Map<String, Boolean> answers, Map<String, Double> numbers, Optional<String> area) {
        this(answers, numbers, area, Set.of(), Optional.empty());
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

    @Override
    public Truth in(Set<String> areas) {
        return unlessSupposed(AREA, Evidence.super.in(areas));
    }

    @Override
    public Truth measures(String finding, double from, double below) {
        return unlessSupposed(finding, Evidence.super.measures(finding, from, below));
    }

    private Truth unlessSupposed(String question, Truth truth) {
        return truth == Truth.FALSE && supposed.contains(question) ? Truth.UNKNOWN : truth;
    }

    /** Whether a question was answered, and not only inferred. */
    public boolean knows(String question) {
        boolean given = answers.containsKey(question)
                || numbers.containsKey(question)
                || question.equals(AREA) && area.isPresent();
        return given && !supposed.contains(question);
    }

    public Facts with(String finding, boolean present) {
        Map<String, Boolean> more = new LinkedHashMap<>(answers);
        more.put(finding, present);
        return new Facts(more, numbers, area, supposed, sex);
    }

    public Facts with(String finding, double number) {
        Map<String, Double> more = new LinkedHashMap<>(numbers);
        more.put(finding, number);
        return new Facts(answers, more, area, without(finding), sex);
    }

    public Facts withArea(String area) {
        return new Facts(answers, numbers, Optional.of(area), without(AREA), sex);
    }

    public Facts withSex(Optional<String> sex) {
        return new Facts(answers, numbers, area, supposed, sex);
    }

    /** As inferred from a narrative. */
    public Facts withSupposed(String finding, double number) {
        Facts facts = with(finding, number);
        return new Facts(facts.answers, facts.numbers, facts.area, also(finding), sex);
    }

    /** As inferred from a narrative. */
    public Facts withSupposedArea(String area) {
        return new Facts(answers, numbers, Optional.of(area), also(AREA), sex);
    }

    private Set<String> also(String question) {
        Set<String> more = new LinkedHashSet<>(supposed);
        more.add(question);
        return more;
    }

    private Set<String> without(String question) {
        Set<String> less = new LinkedHashSet<>(supposed);
        less.remove(question);
        return less;
    }
}
