package dev.unknot.content.remedy;

import dev.unknot.content.danger.Danger;
import dev.unknot.content.danger.Dangers;
import dev.unknot.content.danger.NamedCautions;
import dev.unknot.content.index.Facets;
import dev.unknot.content.index.Position;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.note.Note;
import dev.unknot.content.note.Notes;
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

/** Finds a page of remedies: a list in reading order, or search results, best first. A danger comes before all. */
@ApplicationScoped
class FindRemedies {

    private final Search search;
    private final Notes notes;

    FindRemedies(Search search, Notes notes) {
        this.search = search;
        this.notes = notes;
    }

    /** Blocks if there is a search query. */
    RemedyPageView run(RemedyIndex index, Asked asked) {
        return asked.query().isPresent() ? searched(index, asked, asked.query().get()) : listed(index, asked);
    }

    private RemedyPageView listed(RemedyIndex index, Asked asked) {
        List<PublishedRemedy> rest = asked.after()
                .map(last -> index.find(asked.filter(), last))
                .orElseGet(() -> index.find(asked.filter()))
                .limit(asked.limit() + 1L)
                .toList();
        List<PublishedRemedy> page = page(rest, asked);
        return new RemedyPageView(
                views(page, asked),
                Optional.empty(),
                rest.isEmpty() && asked.after().isEmpty() ? Optional.of(nothingFound(index, asked)) : Optional.empty(),
                asked.facets()
                        ? Optional.of(Facets.of(index.find(asked.filter()).toList()))
                        : Optional.empty(),
                next(rest, page).map(last -> Position.of(last).cursor()));
    }

    /** Before spelling is corrected: a correction could hide the danger. */
    private RemedyPageView searched(RemedyIndex index, Asked asked, String query) {
        Optional<Danger> danger = Dangers.in(query);
        if (danger.isPresent()) {
            return onlyTheDoctor(
                    index, asked, notes.of(danger.get(), said(asked), asked.country(), card(index, asked)));
        }
        NamedCautions named = NamedCautions.in(query);
        if (Notes.holdsBack(named.cautions())) {
            return onlyTheDoctor(
                    index, asked, notes.heldBack(named.cautions(), said(asked), asked.country(), card(index, asked)));
        }
        return found(index, asked, named);
    }

    /** Everything else waits until somebody has looked at the signs, whatever filter was asked for. */
    private static RemedyPageView onlyTheDoctor(RemedyIndex index, Asked asked, Note note) {
        List<PublishedRemedy> card = asked.behind().isPresent()
                ? List.of()
                : index.remedy(Notes.DOCTORS_CARD).stream().toList();
        return new RemedyPageView(
                views(card, asked),
                Optional.empty(),
                Optional.of(note),
                asked.facets() ? Optional.of(Facets.of(card)) : Optional.empty(),
                Optional.empty());
    }

    private RemedyPageView found(RemedyIndex index, Asked asked, NamedCautions named) {
        SearchResult result = search.find(index, named.rest(), asked.language().among(index.languages()));
        Map<String, Match> matches = new HashMap<>();
        result.matches().forEach(match -> matches.put(match.slug(), match));
        List<PublishedRemedy> all = index.find(
                        asked.filter().avoiding(named.cautions()),
                        result.matches().stream().map(Match::slug))
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
                note(index, asked, named, !all.isEmpty()),
                asked.facets() ? Optional.of(Facets.of(all)) : Optional.empty(),
                next(rest, page).map(last -> match(matches, last).cursor()));
    }

    private Optional<Note> note(RemedyIndex index, Asked asked, NamedCautions named, boolean found) {
        if (!named.cautions().isEmpty()) {
            return Optional.of(notes.suits(named.cautions(), found, said(asked), asked.country()));
        }
        return found ? Optional.empty() : Optional.of(nothingFound(index, asked));
    }

    private Note nothingFound(RemedyIndex index, Asked asked) {
        return notes.nothingFound(said(asked), asked.country(), card(index, asked));
    }

    private static String said(Asked asked) {
        return asked.language().among(Notes.languages());
    }

    private static String card(RemedyIndex index, Asked asked) {
        return index.remedy(Notes.DOCTORS_CARD)
                .map(card ->
                        RemedyView.of(card, asked.language(), asked.country()).title())
                .orElse(Notes.DOCTORS_CARD);
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
                .map(remedy -> RemedyView.of(remedy, asked.language(), asked.country()))
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
