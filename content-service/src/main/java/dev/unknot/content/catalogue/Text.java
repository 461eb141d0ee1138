package dev.unknot.content.catalogue;

import dev.unknot.contracts.remedies.RemedyPublished;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The texts of a remedy in one language.
 *
 * @param steps one text for each of the remedy's steps
 * @param warnings the warning for each caution that the remedy warns of
 * @param drawing a text alternative of its drawing
 * @param nudge its words in a nudge; empty if it is never the act of a nudge
 */
public record Text(
        String title,
        String summary,
        List<String> steps,
        Map<String, String> warnings,
        Optional<String> drawing,
        Optional<RemedyPublished.Nudge> nudge) {

    public Text {
        // Content that was stored before there were words for nudges has none.
        nudge = Objects.requireNonNullElse(nudge, Optional.empty());
    }
}
