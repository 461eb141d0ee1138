package dev.unknot.triage.remedy;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.triage.language.Language;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A remedy that triage may suggest.
 *
 * @param title in English
 * @param titles by language; empty if it was published before other languages were kept
 * @param areas empty when it helps the whole body
 * @param blockedBy cautions with which it must not be offered
 */
record OfferedRemedy(
        String slug,
        String title,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> titles,
        String kind,
        List<String> areas,
        List<String> causes,
        List<String> blockedBy) {

    static OfferedRemedy of(RemedyPublished published) {
        return new OfferedRemedy(
                published.slug(),
                Optional.ofNullable(published.texts().get("en"))
                        .map(RemedyPublished.Text::title)
                        .orElse(published.slug()),
                titles(published),
                published.kind(),
                published.areas(),
                published.causes(),
                published.blockedBy());
    }

    private static Map<String, String> titles(RemedyPublished published) {
        Map<String, String> titles = new TreeMap<>();
        published.texts().forEach((language, text) -> titles.put(language, text.title()));
        return titles;
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

    RemedyView view(Language language) {
        return new RemedyView(slug, titles.getOrDefault(language.code(), title), "/remedies/" + slug);
    }
}
