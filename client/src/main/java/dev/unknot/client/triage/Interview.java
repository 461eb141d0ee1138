package dev.unknot.client.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The @Nullable next question, and what the answers so far come to.
 *
 * @param question null when nothing is left to ask
 * @param assessment the result as it would be now
 */
public record Interview(
        @Nullable Question question, boolean done, @Nullable Question correction, Assessment assessment) {

    /** A question of one or more items. */
    public record Question(String id, String text, String why, boolean optional, List<Item> items) {}

    /** What is asked; its answer is an {@code Evidence}. */
    public record Item(
            String finding,
            String label,
            String type,
            @Nullable String unit,
            @Nullable Double min,
            @Nullable Double max,
            List<String> options,
            @Nullable String quote) {}
}
