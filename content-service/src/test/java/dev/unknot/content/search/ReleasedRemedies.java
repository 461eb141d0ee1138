package dev.unknot.content.search;

import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.publication.BundledCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The released catalogue, ready to be searched without a server. */
final class ReleasedRemedies {

    static final RemedyIndex INDEX = new RemedyIndex(BundledCatalogue.read().remedies().stream()
            .map(remedy -> new PublishedRemedy(remedy, 1, Instant.EPOCH))
            .toList());

    private static final Search SEARCH = search();

    private ReleasedRemedies() {}

    static SearchResult find(String language, String query) {
        return SEARCH.find(INDEX, query, language);
    }

    static List<String> first(int most, String language, String query) {
        return find(language, query).matches(Optional.empty(), most).stream()
                .map(Match::slug)
                .toList();
    }

    private static Search search() {
        Search search = new Search();
        search.prepare(INDEX);
        return search;
    }
}
