package dev.unknot.content.index;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.contracts.remedies.Ranking;
import java.time.Instant;

/**
 * A published remedy.
 *
 * @param version increases with every publication and withdrawal of its slug
 */
public record PublishedRemedy(RemedyContent content, int version, Instant publishedAt) {

    public String slug() {
        return content.slug();
    }

    /** Breaks ties, lowest first; what is not ranked comes last. */
    public int order() {
        return content.ranking().map(Ranking::order).orElse(Integer.MAX_VALUE);
    }
}
