package dev.unknot.content.remedy;

import dev.unknot.content.remedy.RemedyRequest.Asked;
import dev.unknot.content.search.Found;
import dev.unknot.content.search.Highlights;
import dev.unknot.content.search.Match;
import dev.unknot.content.search.Search;
import dev.unknot.content.shelf.Facets;
import dev.unknot.content.shelf.Position;
import dev.unknot.content.shelf.Published;
import dev.unknot.content.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a page of remedies: a list in reading order, or what a search found, best first. */
@ApplicationScoped
class FindRemedies {

    private final Search search;

    FindRemedies(Search search) {
        this.search = search;
    }

    /** Blocks when there is a query to search for. */
    RemedyPageView run(Shelf shelf, Asked asked) {
        return asked.query().isPresent() ? searched(shelf, asked, asked.query().get()) : listed(shelf, asked);
    }

    private static RemedyPageView listed(Shelf shelf, Asked asked) {
        List<Published> rest = asked.after()
                .map(last -> shelf.find(asked.filter(), last))
                .orElseGet(() -> shelf.find(asked.filter()))
                .limit(asked.limit() + 1L)
                .toList();
        List<Published> page = page(rest, asked);
        return new RemedyPageView(
                views(page, asked),
                Optional.empty(),
                asked.facets()
                        ? Optional.of(Facets.of(shelf.find(asked.filter()).toList()))
                        : Optional.empty(),
                next(rest, page).map(last -> Position.of(last).cursor()));
    }

    private RemedyPageView searched(Shelf shelf, Asked asked, String query) {
        Found found = search.find(shelf, query, asked.language().among(shelf.languages()));
        Map<String, Match> matches = new HashMap<>();
        found.matches().forEach(match -> matches.put(match.slug(), match));
        List<Published> all = shelf.find(
                        asked.filter(), found.matches().stream().map(Match::slug))
                .toList();
        Stream<Published> behind = all.stream()
                .filter(remedy -> asked.behind()
                        .filter(last -> last.compareTo(match(matches, remedy)) >= 0)
                        .isEmpty());
        List<Published> rest = behind.limit(asked.limit() + 1L).toList();
        List<Published> page = page(rest, asked);
        return new RemedyPageView(
                marked(found, views(page, asked)),
                found.correctedQuery(),
                asked.facets() ? Optional.of(Facets.of(all)) : Optional.empty(),
                next(rest, page).map(last -> match(matches, last).cursor()));
    }

    private static Match match(Map<String, Match> matches, Published remedy) {
        return Objects.requireNonNull(matches.get(remedy.slug()));
    }

    private List<RemedyView> marked(Found found, List<RemedyView> views) {
        List<Highlights> highlights =
                search.highlights(found, views.stream().map(RemedyView::words).toList());
        return IntStream.range(0, views.size())
                .mapToObj(i -> views.get(i).with(highlights.get(i)))
                .toList();
    }

    private static List<RemedyView> views(List<Published> page, Asked asked) {
        return page.stream()
                .map(remedy -> RemedyView.of(remedy, asked.language()))
                .toList();
    }

    private static List<Published> page(List<Published> rest, Asked asked) {
        return rest.subList(0, Math.min(asked.limit(), rest.size()));
    }

    // One more than asked for tells whether there is a next page.
    private static Optional<Published> next(List<Published> rest, List<Published> page) {
        return rest.size() > page.size() ? Optional.of(page.get(page.size() - 1)) : Optional.empty();
    }
}
