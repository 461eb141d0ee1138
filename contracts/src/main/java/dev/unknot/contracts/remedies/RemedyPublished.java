package dev.unknot.contracts.remedies;

import dev.unknot.contracts.EventData;
import java.util.List;
import java.util.Map;

/**
 * A remedy may be handed out, as it now reads.
 *
 * @param version grows with every publication of this slug
 * @param kind a key of the vocabulary's kinds
 * @param areas keys of the vocabulary's areas; empty when it serves the whole body
 * @param causes keys of the vocabulary's causes
 * @param minutes how long it takes, whole minutes, at least 1
 * @param atDesk whether it can be done at a desk
 * @param blockedBy cautions with which it must not be offered
 * @param warnedBy cautions with which it is offered with a warning
 * @param texts what to say, by BCP 47 language tag; English is always there
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
        Map<String, Text> texts)
        implements EventData {

    /** A remedy in one language. */
    public record Text(String title, String summary, List<String> steps) {}

    @Override
    public String key() {
        return slug;
    }
}
