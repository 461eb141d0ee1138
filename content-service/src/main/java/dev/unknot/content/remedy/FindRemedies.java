package dev.unknot.content.remedy;

import dev.unknot.content.index.Facets;
import dev.unknot.content.index.Position;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.remedy.RemedyRequest.Asked;
import dev.unknot.content.search.Highlights;
import dev.unknot.content.search.Match;
import dev.unknot.content.search.Search;
import dev.unknot.content.search.SearchResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a page of remedies: a list in reading order, or search results, best first. */
@ApplicationScoped
class FindRemedies {

    private final Search search;

    FindRemedies(Search search) {
        this.search = search;
    }

    /** Blocks if there is a search query. */
    RemedyPageView run(RemedyIndex index, Asked asked) {
        return asked.query().isPresent() ? searched(index, asked, asked.query().get()) : listed(index, asked);
    }

    private static RemedyPageView listed(RemedyIndex index, Asked asked) {
        List<PublishedRemedy> rest = asked.after()
                .map(last -> index.find(asked.filter(), last))
                .orElseGet(() -> index.find(asked.filter()))
                .limit(asked.limit() + 1L)
                .toList();
        List<PublishedRemedy> page = page(rest, asked);
        return new RemedyPageView(
                views(page, asked),
                Optional.empty(),
                asked.facets()
                        ? Optional.of(Facets.of(index.find(asked.filter()).toList()))
                        : Optional.empty(),
                next(rest, page).map(last -> Position.of(last).cursor()));
    }

    private RemedyPageView searched(RemedyIndex index, Asked asked, String query) {
        SearchResult result = search.find(index, query, asked.language().among(index.languages()));
        Map<String, Match> matches = new HashMap<>();
        result.matches().forEach(match -> matches.put(match.slug(), match));
        List<PublishedRemedy> all = index.find(
                        asked.filter(), result.matches().stream().map(Match::slug))
                .toList();
        Stream<PublishedRemedy> behind = all.stream()
                .filter(remedy -> asked.behind()
                        .filter(last -> last.compareTo(match(matches, remedy)) >= 0)
                        .isEmpty());
        List<PublishedRemedy> rest = behind.limit(asked.limit() + 1L).toList();
        List<PublishedRemedy> page = page(rest, asked);
        return new RemedyPageView(
                marked(result, views(page, asked)),
                result.correctedQuery(),
                asked.facets() ? Optional.of(Facets.of(all)) : Optional.empty(),
                next(rest, page).map(last -> match(matches, last).cursor()));
    }

    private static Match match(Map<String, Match> matches, PublishedRemedy remedy) {
        return Objects.requireNonNull(matches.get(remedy.slug()));
    }

    private List<RemedyView> marked(SearchResult result, List<RemedyView> views) {
        List<Highlights> highlights =
                search.highlights(result, views.stream().map(RemedyView::words).toList());
        return IntStream.range(0, views.size())
                .mapToObj(i -> views.get(i).with(highlights.get(i)))
                .toList();
    }

    private static List<RemedyView> views(List<PublishedRemedy> page, Asked asked) {
        return page.stream()
                .map(remedy -> RemedyView.of(remedy, asked.language()))
                .toList();
    }

    private static List<PublishedRemedy> page(List<PublishedRemedy> rest, Asked asked) {
        return rest.subList(0, Math.min(asked.limit(), rest.size()));
    }

    // One more than requested shows whether there is a next page.
    private static Optional<PublishedRemedy> next(List<PublishedRemedy> rest, List<PublishedRemedy> page) {
        return rest.size() > page.size() ? Optional.of(page.get(page.size() - 1)) : Optional.empty();
    }
}
