package dev.unknot.content.remedy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.ailment.Ailment;
import dev.unknot.content.ailment.NamedAilments;
import dev.unknot.content.danger.Danger;
import dev.unknot.content.danger.Dangers;
import dev.unknot.content.danger.NamedCautions;
import dev.unknot.content.index.Position;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.note.Note;
import dev.unknot.content.note.Notes;
import dev.unknot.content.remedy.RemedyRequest.Asked;
import dev.unknot.content.search.Match;
import dev.unknot.content.search.Search;
import dev.unknot.content.search.SearchResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds a page of remedies: a list in reading order, or search results, best first. A danger comes before all. */
@ApplicationScoped
class FindRemedies {

    private final Search search;
    private final Notes notes;
    private final ListedRemedies listedRemedies;

    FindRemedies(Search search, Notes notes, ObjectMapper mapper) {
        this.search = search;
        this.notes = notes;
        this.listedRemedies = new ListedRemedies(mapper);
    }

    RemedyPage run(RemedyIndex index, Asked asked) {
        return asked.query().isPresent() ? searched(index, asked, asked.query().get()) : listed(index, asked);
    }

    private RemedyPage listed(RemedyIndex index, Asked asked) {
        List<PublishedRemedy> rest = asked.after()
                .map(last -> index.find(asked.filter(), last))
                .orElseGet(() -> index.find(asked.filter()))
                .limit(asked.limit() + 1L)
                .toList();
        List<PublishedRemedy> page = page(rest, asked);
        return new RemedyPage(
                prepared(page, index, asked),
                List.of(),
                new RemedyPageView(
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        rest.isEmpty() && asked.after().isEmpty()
                                ? Optional.of(nothingFound(index, asked))
                                : Optional.empty(),
                        asked.facets() ? Optional.of(index.facets(index.positions(asked.filter()))) : Optional.empty(),
                        next(rest, page).map(last -> Position.of(last).cursor())));
    }

    /** Before spelling is corrected: a correction could hide the danger. */
    private RemedyPage searched(RemedyIndex index, Asked asked, String query) {
        Optional<Danger> danger = Dangers.in(query);
        if (danger.isPresent()) {
            return onlyTheDoctor(
                    index, asked, notes.of(danger.get(), said(asked), asked.country(), card(index, asked)));
        }
        NamedCautions named = NamedCautions.in(query);
        if (Notes.holdsBack(named.others())) {
            return onlyTheDoctor(
                    index, asked, notes.heldBack(named.cautions(), said(asked), asked.country(), card(index, asked)));
        }
        NamedAilments ailments = NamedAilments.in(named.rest());
        return ailments.holdBack()
                ? onlyTheDoctor(
                        index,
                        asked,
                        notes.noRemedy(ailments.ailments(), false, said(asked), asked.country(), card(index, asked)))
                : found(index, asked, named, ailments);
    }

    /** Everything else waits until somebody has looked at the signs, whatever filter was asked for. */
    private RemedyPage onlyTheDoctor(RemedyIndex index, Asked asked, Note note) {
        List<PublishedRemedy> card = asked.behind().isPresent()
                ? List.of()
                : DoctorsCard.in(index).stream().toList();
        return new RemedyPage(
                prepared(card, index, asked),
                List.of(),
                new RemedyPageView(
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(note),
                        asked.facets() ? Optional.of(index.facets(index.positions(card))) : Optional.empty(),
                        Optional.empty()));
    }

    private RemedyPage found(RemedyIndex index, Asked asked, NamedCautions named, NamedAilments ailments) {
        String language = asked.language().among(index.languages());
        SearchResult result = search.find(index, ailments.rest(), language)
                .within(index.positions(asked.filter().avoiding(named.cautions())));
        Optional<Note> note = note(index, asked, named, ailments, !result.isEmpty());
        boolean doctorFirst = named.nerveSigns() || ailments.need(Ailment.Helper.DOCTOR);
        SearchResult shown = doctorFirst ? withTheDoctorFirst(index, result) : result;
        List<Match> rest = shown.matches(asked.behind(), asked.limit() + 1);
        List<Match> page = page(rest, asked);
        List<ListedRemedy> items = prepared(remedies(index, page), index, asked);
        return new RemedyPage(
                items,
                search.highlights(shown, items.stream().map(ListedRemedy::texts).toList()),
                new RemedyPageView(
                        List.of(),
                        result.correctedQuery(),
                        WishView.of(result, language),
                        note,
                        asked.facets() ? Optional.of(index.facets(shown.positions())) : Optional.empty(),
                        next(rest, page).map(Match::cursor)));
    }

    private static SearchResult withTheDoctorFirst(RemedyIndex index, SearchResult result) {
        return DoctorsCard.in(index)
                .map(card -> result.ledBy(index.positions(List.of(card)).nextSetBit(0)))
                .orElse(result);
    }

    private static List<PublishedRemedy> remedies(RemedyIndex index, List<Match> matches) {
        return matches.stream()
                .map(match -> index.remedy(match.slug()).orElseThrow())
                .toList();
    }

    private Optional<Note> note(
            RemedyIndex index, Asked asked, NamedCautions named, NamedAilments ailments, boolean found) {
        if (named.nerveSigns()) {
            return Optional.of(
                    notes.nerveSigns(named.others(), found, said(asked), asked.country(), card(index, asked)));
        }
        if (!named.cautions().isEmpty()) {
            return Optional.of(notes.suits(named.cautions(), found, said(asked), asked.country()));
        }
        if (!ailments.ailments().isEmpty()) {
            return Optional.of(
                    notes.noRemedy(ailments.ailments(), found, said(asked), asked.country(), card(index, asked)));
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
        return DoctorsCard.title(index, new Reader(asked.language(), asked.country()));
    }

    private List<ListedRemedy> prepared(List<PublishedRemedy> page, RemedyIndex index, Asked asked) {
        return listedRemedies.of(page, index, new Reader(asked.language(), asked.country()));
    }

    private static <T> List<T> page(List<T> rest, Asked asked) {
        return rest.subList(0, Math.min(asked.limit(), rest.size()));
    }

    // One more than requested shows whether there is a next page.
    private static <T> Optional<T> next(List<T> rest, List<T> page) {
        return rest.size() > page.size() ? Optional.of(page.get(page.size() - 1)) : Optional.empty();
    }
}
