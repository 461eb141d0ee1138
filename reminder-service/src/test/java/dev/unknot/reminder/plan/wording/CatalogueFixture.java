package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.RemedyPublished;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Remedies in business words. */
public final class CatalogueFixture {

    private CatalogueFixture() {}

    public static RemedyPublished remedy(String slug, String kind, String... areas) {
        return new RemedyPublished(
                slug,
                1,
                kind,
                List.of(areas),
                List.of(),
                2,
                true,
                List.of("emergency-signs"),
                List.of(),
                Map.of("en", words(slug, "en"), "de", words(slug, "de")),
                Optional.empty(),
                Optional.empty());
    }

    static RemedyPublished blocked(RemedyPublished remedy, String... cautions) {
        return with(remedy, remedy.atDesk(), List.of(cautions), remedy.warnedBy());
    }

    static RemedyPublished warned(RemedyPublished remedy, String... cautions) {
        return with(remedy, remedy.atDesk(), remedy.blockedBy(), List.of(cautions));
    }

    static RemedyPublished elsewhere(RemedyPublished remedy) {
        return with(remedy, false, remedy.blockedBy(), remedy.warnedBy());
    }

    /** Fits every stage and needs nothing. */
    static RemedyPublished ranked(RemedyPublished remedy, Ranking.Part part, int evidence, int order) {
        Map<String, Integer> areas = remedy.areas().stream().collect(Collectors.toMap(area -> area, area -> evidence));
        return copy(
                remedy.slug(),
                remedy,
                remedy.texts(),
                Optional.of(new Ranking(
                        part, areas, List.of(), List.of(), List.of(), List.of(Ranking.Stage.values()), order)));
    }

    static RemedyPublished nudged(RemedyPublished remedy, String title, String text, String stop) {
        RemedyPublished.Text english = remedy.texts().get("en");
        RemedyPublished.Nudge nudge = new RemedyPublished.Nudge(title, text, Optional.of(stop));
        return copy(
                remedy.slug(),
                remedy,
                Map.of(
                        "en",
                        new RemedyPublished.Text(
                                english.title(), english.summary(), english.steps(), Optional.of(nudge))),
                remedy.ranking());
    }

    /** The same remedy by another name. */
    static RemedyPublished named(String slug, RemedyPublished remedy) {
        return copy(slug, remedy, remedy.texts(), remedy.ranking());
    }

    private static RemedyPublished copy(
            String slug, RemedyPublished remedy, Map<String, RemedyPublished.Text> texts, Optional<Ranking> ranking) {
        return new RemedyPublished(
                slug,
                remedy.version(),
                remedy.kind(),
                remedy.areas(),
                remedy.causes(),
                remedy.minutes(),
                remedy.atDesk(),
                remedy.blockedBy(),
                remedy.warnedBy(),
                texts,
                ranking,
                Optional.empty());
    }

    private static RemedyPublished with(
            RemedyPublished remedy, boolean atDesk, List<String> blockedBy, List<String> warnedBy) {
        return new RemedyPublished(
                remedy.slug(),
                remedy.version(),
                remedy.kind(),
                remedy.areas(),
                remedy.causes(),
                remedy.minutes(),
                atDesk,
                blockedBy,
                warnedBy,
                remedy.texts(),
                remedy.ranking(),
                Optional.empty());
    }

    private static RemedyPublished.Text words(String slug, String language) {
        return new RemedyPublished.Text(
                slug + " (" + language + ")",
                "Summary in " + language + ".",
                List.of("Step in " + language + "."),
                Optional.empty());
    }
}
