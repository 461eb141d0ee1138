package dev.unknot.content.remedy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.http.caching.Answer;
import dev.unknot.http.caching.AnswerCache;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Views as JSON, each built once for an index and a question. */
public final class ViewCache {

    private final AnswerCache cache;
    private final ObjectMapper mapper;

    public ViewCache(long mostBytes, ObjectMapper mapper) {
        this.cache = new AnswerCache(mostBytes);
        this.mapper = mapper;
    }

    /** A view in one or more languages. */
    public interface Localised {
        /** The languages of all its texts, for Content-Language. */
        String contentLanguages();
    }

    /** @param asked what the view depends on besides the index */
    public Answer get(RemedyIndex index, Object asked, Supplier<? extends Localised> view) {
        return cache.get(index, asked, () -> CompletableFuture.completedFuture(answer(view.get())))
                .join();
    }

    private Answer answer(Localised view) {
        try {
            return Answer.of(mapper.writeValueAsBytes(view), view.contentLanguages());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(view.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }
}
