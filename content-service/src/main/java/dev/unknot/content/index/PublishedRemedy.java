package dev.unknot.content.index;

import dev.unknot.content.catalogue.RemedyContent;
import java.time.Instant;

/**
 * A remedy that may be handed out.
 *
 * @param version grows with every publication and withdrawal of its slug
 */
public record PublishedRemedy(RemedyContent content, int version, Instant publishedAt) {

    public String slug() {
        return content.slug();
    }
}
