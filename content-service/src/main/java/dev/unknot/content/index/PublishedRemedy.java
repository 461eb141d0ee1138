package dev.unknot.content.index;

import dev.unknot.content.catalogue.RemedyContent;
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
}
