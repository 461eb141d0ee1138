package dev.unknot.delivery.message;

import java.util.List;
import java.util.Optional;

/**
 * The full words of a nudge, for people who chose them.
 *
 * @param text what to do
 * @param steps what to do afterwards, when to stop, and what to heed, each a sentence or more of its own; often empty
 * @param remedy the slug of the remedy
 */
public record Detail(String title, String text, List<String> steps, Optional<String> remedy) {

    public Detail {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return "Detail";
    }
}
