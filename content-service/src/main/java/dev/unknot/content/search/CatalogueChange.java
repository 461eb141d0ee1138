package dev.unknot.content.search;

import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is different between two states of the catalogue.
 *
 * @param published new remedies and new versions
 * @param replaced the versions before them
 * @param withdrawn what is there no longer
 */
record CatalogueChange(
        List<PublishedRemedy> published, List<PublishedRemedy> replaced, List<PublishedRemedy> withdrawn) {

    /** All versions that are published no longer. */
    List<PublishedRemedy> gone() {
        return Stream.concat(replaced.stream(), withdrawn.stream()).toList();
    }

    static CatalogueChange between(RemedyIndex before, RemedyIndex after) {
        // A remedy that nobody published again is the same object.
        List<PublishedRemedy> published = after.remedies().stream()
                .filter(remedy -> before.remedy(remedy.slug()).orElse(null) != remedy)
                .toList();
        return new CatalogueChange(
                published,
                published.stream()
                        .flatMap(remedy -> before.remedy(remedy.slug()).stream())
                        .toList(),
                before.remedies().stream()
                        .filter(remedy -> after.remedy(remedy.slug()).isEmpty())
                        .toList());
    }
}
