package dev.unknot.delivery.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The full words of a nudge, for people who chose them.
 *
 * @param text what to do, in one or two sentences
 * @param steps of the remedy, in order; empty if there is none
 * @param remedy the slug of the remedy
 */
public record Detail(String title, String text, List<String> steps, Optional<String> remedy) {

    public Detail {
        steps = List.copyOf(steps);
    }

    /** Such as {@code 1. Sit tall.}, for channels without lists. */
    public List<String> numberedSteps() {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> i + 1 + ". " + steps.get(i))
                .toList();
    }

    @Override
    public String toString() {
        return "Detail";
    }
}
