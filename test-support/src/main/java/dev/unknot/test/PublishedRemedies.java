package dev.unknot.test;

import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.RemedyPublished;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remedies as the content service announces them. */
public final class PublishedRemedies {

    private PublishedRemedies() {}

    /** Takes two minutes, at a desk, and eases a neck that has hurt for any time. */
    public static RemedyPublished forTheNeck(
            String slug, String kind, List<String> blockedBy, RemedyPublished.Text english) {
        return new RemedyPublished(
                slug,
                1,
                kind,
                List.of("neck"),
                List.of(),
                2,
                true,
                blockedBy,
                List.of(),
                Map.of("en", english),
                Optional.of(relief("neck")),
                Optional.of("weak"));
    }

    /** Eases this area at any stage, needs nothing, and is recommended by a health service. */
    public static Ranking relief(String area) {
        return new Ranking(
                Ranking.Part.RELIEF,
                Map.of(area, 2),
                List.of(),
                List.of(),
                List.of(),
                List.of(Ranking.Stage.values()),
                1);
    }
}
