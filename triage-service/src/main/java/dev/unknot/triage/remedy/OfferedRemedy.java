package dev.unknot.triage.remedy;

import dev.unknot.contracts.remedies.RemedyPublished;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A remedy that triage may suggest.
 *
 * @param areas empty when it helps the whole body
 * @param blockedBy cautions with which it must not be offered
 */
record OfferedRemedy(
        String slug, String title, String kind, List<String> areas, List<String> causes, List<String> blockedBy) {

    static OfferedRemedy of(RemedyPublished published) {
        return new OfferedRemedy(
                published.slug(),
                Optional.ofNullable(published.texts().get("en"))
                        .map(RemedyPublished.Text::title)
                        .orElse(published.slug()),
                published.kind(),
                published.areas(),
                published.causes(),
                published.blockedBy());
    }

    /** A remedy for certain areas is not suggested while the area is unknown. */
    boolean fits(Optional<String> area) {
        return areas.isEmpty() || area.map(areas::contains).orElse(false);
    }

    boolean isSafeWith(Collection<String> avoid) {
        return Collections.disjoint(blockedBy, avoid);
    }

    boolean helpsAgainst(Collection<String> habits) {
        return !Collections.disjoint(causes, habits);
    }

    RemedyView view() {
        return new RemedyView(slug, title, "/remedies/" + slug);
    }
}
