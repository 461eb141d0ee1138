package dev.unknot.test;

import dev.unknot.contracts.remedies.RemedyPublished;
import java.util.List;
import java.util.Map;

/** Remedies as the content service announces them. */
public final class PublishedRemedies {

    private PublishedRemedies() {}

    /** Takes two minutes, at a desk. */
    public static RemedyPublished forTheNeck(
            String slug, String kind, List<String> blockedBy, RemedyPublished.Text english) {
        return new RemedyPublished(
                slug, 1, kind, List.of("neck"), List.of(), 2, true, blockedBy, List.of(), Map.of("en", english));
    }
}
