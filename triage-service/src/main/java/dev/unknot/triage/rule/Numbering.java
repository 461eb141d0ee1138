package dev.unknot.triage.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Gives every question that rules may speak of a number, in a protocol's order; the area is one of them. */
final class Numbering {

    private final List<String> questions;
    private final Map<String, Integer> numbers = new HashMap<>();

    Numbering(Collection<String> findings) {
        LinkedHashSet<String> all = new LinkedHashSet<>(findings);
        all.add(Condition.AREA);
        questions = List.copyOf(all);
        questions.forEach(question -> numbers.put(question, numbers.size()));
    }

    int size() {
        return questions.size();
    }

    /** Empty for what no protocol asks, such as a tick for a whole screen. */
    OptionalInt of(String question) {
        Integer number = numbers.get(question);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    String question(int number) {
        return questions.get(number);
    }
}
