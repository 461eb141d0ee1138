package dev.unknot.contracts.remedies;

import dev.unknot.contracts.EventData;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A remedy was published or changed.
 *
 * @param version increases with every publication of this slug
 * @param kind a key of the vocabulary's kinds
 * @param areas keys of the vocabulary's areas; empty if it helps the whole body
 * @param causes keys of the vocabulary's causes
 * @param minutes the duration, at least 1
 * @param atDesk whether it can be done at a desk
 * @param blockedBy cautions that rule it out
 * @param warnedBy cautions that require a warning
 * @param texts by BCP 47 language tag; always includes English
 * @param ranking what decides how early it is suggested; without it, it never is
 * @param evidence the strength of the evidence for it: strong, moderate, weak or traditional
 */
public record RemedyPublished(
        String slug,
        int version,
        String kind,
        List<String> areas,
        List<String> causes,
        int minutes,
        boolean atDesk,
        List<String> blockedBy,
        List<String> warnedBy,
        Map<String, Text> texts,
        Optional<Ranking> ranking,
        Optional<String> evidence)
        implements EventData {

    /**
     * A remedy in one language.
     *
     * @param nudge its words in a nudge; empty if it is never the act of a nudge
     */
    public record Text(String title, String summary, List<String> steps, Optional<Nudge> nudge) {}

    /**
     * What a nudge says of a remedy.
     *
     * @param title the act in a few words, at most 40 characters
     * @param text how to do it, the act first; at most 80 words
     * @param stop when to stop, in one sentence
     */
    public record Nudge(String title, String text, Optional<String> stop) {}

    @Override
    public String key() {
        return slug;
    }
}
