package dev.unknot.triage.remedy;

import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.RemedyPublished;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remedies for the neck, in English and German, that need nothing. */
final class RemedyFixture {

    private RemedyFixture() {}

    /** @param evidence for the neck, from 0 to 3 */
    static RemedyPublished ranked(String slug, String kind, Part part, int evidence) {
        return remedy(
                slug,
                1,
                kind,
                Optional.of(new Ranking(
                        part, Map.of("neck", evidence), List.of(), List.of(), List.of(), List.of(Stage.values()), 1)));
    }

    static RemedyPublished unranked(String slug, String kind) {
        return remedy(slug, 1, kind, Optional.empty());
    }

    static RemedyPublished remedy(String slug, int version, String kind, Optional<Ranking> ranking) {
        return new RemedyPublished(
                slug,
                version,
                kind,
                List.of("neck"),
                List.of(),
                2,
                true,
                List.of(),
                List.of(),
                Map.of("en", text(slug + " in English"), "de", text(slug + " auf Deutsch")),
                ranking,
                Optional.of("weak"));
    }

    private static RemedyPublished.Text text(String title) {
        return new RemedyPublished.Text(title, "Eases it.", List.of("Do it."), Optional.empty());
    }
}
