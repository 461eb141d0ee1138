package dev.unknot.content.suggestion;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.danger.NamedCautions;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.note.Note;
import dev.unknot.content.note.Notes;
import dev.unknot.content.publication.PublicationEvent;
import dev.unknot.content.remedy.DoctorsCard;
import dev.unknot.content.remedy.Reader;
import dev.unknot.content.remedy.ViewCache;
import dev.unknot.content.suggestion.SuggestionRequest.Asked;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.SuggestRule;
import dev.unknot.contracts.remedies.Suggestions;
import dev.unknot.http.caching.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Caches suggestions per index. */
@ApplicationScoped
class SuggestionAnswers {

    private static final long MOST_BYTES = 8L << 20;

    private final ViewCache cache;
    private final Notes notes;
    private volatile Converted converted = new Converted(new RemedyIndex(List.of()), List.of());

    private record Converted(RemedyIndex index, List<RemedyPublished> remedies) {}

    SuggestionAnswers(ObjectMapper mapper, Notes notes) {
        this.cache = new ViewCache(MOST_BYTES, mapper);
        this.notes = notes;
    }

    Answer suggestions(RemedyIndex index, Asked asked) {
        Asked alike = asked.within(index.languages());
        return cache.get(index, alike, () -> view(index, alike));
    }

    private SuggestionsView view(RemedyIndex index, Asked asked) {
        Reader reader = asked.reader();
        Set<String> cautions = asked.situation().cautions().certain();
        String card = DoctorsCard.title(index, reader);
        if (Notes.holdsBack(cautions)) {
            return SuggestionsView.heldBack(notes.heldBack(cautions, reader.spoken(), reader.country(), card));
        }
        Suggestions suggestions = SuggestRule.suggest(published(index), asked.situation());
        boolean found = !suggestions.equals(new Suggestions(List.of(), List.of(), List.of()));
        Optional<Note> note = cautions.contains(NamedCautions.NERVE_SIGNS)
                ? Optional.of(notes.nerveSigns(List.of(), found, reader.spoken(), reader.country(), card))
                : Optional.empty();
        return SuggestionsView.of(suggestions, slug -> index.remedy(slug).orElseThrow(), reader, note);
    }

    /** Converted once for each index, and not for each query. */
    private List<RemedyPublished> published(RemedyIndex index) {
        Converted last = converted;
        if (last.index() != index) {
            last = new Converted(
                    index,
                    index.remedies().stream()
                            .map(each -> PublicationEvent.of(each.version(), each.content()))
                            .toList());
            converted = last;
        }
        return last.remedies();
    }
}
