package dev.unknot.content.suggestion;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.note.Notes;
import dev.unknot.content.publication.PublicationEvent;
import dev.unknot.content.remedy.DoctorsCard;
import dev.unknot.content.remedy.ViewCache;
import dev.unknot.content.suggestion.SuggestionRequest.Asked;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.SuggestRule;
import dev.unknot.http.caching.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
        if (Notes.holdsBack(asked.situation().cautions().certain())) {
            return SuggestionsView.heldBack(notes.heldBack(
                    asked.situation().cautions().certain(),
                    asked.reader().spoken(),
                    asked.reader().country(),
                    DoctorsCard.title(index, asked.reader())));
        }
        return SuggestionsView.of(
                SuggestRule.suggest(published(index), asked.situation()),
                slug -> index.remedy(slug).orElseThrow(),
                asked.reader());
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
