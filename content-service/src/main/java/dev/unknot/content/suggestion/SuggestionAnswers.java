package dev.unknot.content.suggestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.note.Note;
import dev.unknot.content.note.Notes;
import dev.unknot.content.publication.PublicationEvent;
import dev.unknot.content.suggestion.SuggestionRequest.Asked;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.SuggestRule;
import dev.unknot.http.caching.Answer;
import dev.unknot.http.caching.AnswerCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Caches suggestions per index. */
@ApplicationScoped
class SuggestionAnswers {

    private static final long MOST_BYTES = 8L << 20;

    private final AnswerCache cache = new AnswerCache(MOST_BYTES);
    private final ObjectMapper mapper;
    private final Notes notes;
    private volatile Converted converted = new Converted(new RemedyIndex(List.of()), List.of());

    private record Converted(RemedyIndex index, List<RemedyPublished> remedies) {}

    SuggestionAnswers(ObjectMapper mapper, Notes notes) {
        this.mapper = mapper;
        this.notes = notes;
    }

    Answer suggestions(RemedyIndex index, Asked asked) {
        Asked alike = asked.within(index.languages());
        return cache.get(index, alike, () -> CompletableFuture.completedFuture(answer(view(index, alike))))
                .join();
    }

    private SuggestionsView view(RemedyIndex index, Asked asked) {
        if (Notes.holdsBack(asked.situation().avoid())) {
            return SuggestionsView.heldBack(heldBack(index, asked));
        }
        return SuggestionsView.of(
                SuggestRule.suggest(published(index), asked.situation()),
                slug -> index.remedy(slug).orElseThrow(),
                asked);
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

    private Note heldBack(RemedyIndex index, Asked asked) {
        return notes.heldBack(
                asked.situation().avoid(),
                asked.language().among(Notes.languages()),
                asked.country(),
                index.remedy(Notes.DOCTORS_CARD).map(card -> title(card, asked)).orElse(Notes.DOCTORS_CARD));
    }

    private static String title(PublishedRemedy remedy, Asked asked) {
        return Objects.requireNonNull(remedy.content()
                        .texts()
                        .get(asked.language().among(remedy.content().texts().keySet())))
                .title();
    }

    private Answer answer(SuggestionsView view) {
        try {
            return Answer.of(mapper.writeValueAsBytes(view), view.contentLanguages());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("suggestions cannot be written as JSON", e);
        }
    }
}
