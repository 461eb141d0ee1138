package dev.unknot.content.remedy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyChange;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.remedy.PublishedRemedies.Edition;
import dev.unknot.content.remedy.RemedyRequest.Asked;
import dev.unknot.content.remedy.RemedyRequest.Following;
import dev.unknot.content.schemaorg.HowTo;
import dev.unknot.http.caching.Answer;
import dev.unknot.http.caching.AnswerCache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/** Caches responses about remedies per index. A new search is answered on a worker thread. */
@ApplicationScoped
class RemedyAnswers {

    private static final long MOST_BYTES = 64L << 20;

    private final ManagedExecutor searches = ManagedExecutor.builder()
            // A search only computes, so more at once would slow down each other; further searches are queued.
            .maxAsync(Runtime.getRuntime().availableProcessors())
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();
    private final AnswerCache cache = new AnswerCache(MOST_BYTES);
    private final FindRemedies findRemedies;
    private final ObjectMapper mapper;

    RemedyAnswers(FindRemedies findRemedies, ObjectMapper mapper) {
        this.findRemedies = findRemedies;
        this.mapper = mapper;
    }

    Uni<Answer> page(RemedyIndex index, Asked asked) {
        Asked alike = asked.within(index.languages());
        return Uni.createFrom()
                .completionStage(cache.get(
                        index,
                        alike,
                        () -> alike.query().isPresent()
                                ? searches.supplyAsync(() -> made(index, alike))
                                : CompletableFuture.completedFuture(made(index, alike))));
    }

    /** Not cached, as each follower asks since another moment. */
    Answer changes(Edition edition, Following asked) {
        List<RemedyChange> found = edition.changes()
                .find(asked.since(), asked.after())
                .limit(asked.limit() + 1L)
                .toList();
        RemedyChangesView page = RemedyChangesView.of(found, edition.index(), asked.limit(), asked.reader());
        return Answer.of(bytes(page), page.languages());
    }

    Answer remedy(RemedyIndex index, PublishedRemedy remedy, Language wanted, Optional<String> country) {
        // Only medicines differ by country.
        Optional<String> where = remedy.content().limits().isEmpty() ? Optional.empty() : country;
        return one(
                index,
                remedy,
                wanted,
                language -> new One(remedy.slug(), language, where, false),
                language -> RemedyView.of(remedy, index, Language.of(language), where));
    }

    Answer howTo(RemedyIndex index, PublishedRemedy remedy, Language wanted) {
        return one(
                index,
                remedy,
                wanted,
                language -> new One(remedy.slug(), language, Optional.empty(), true),
                language -> HowTo.of(remedy, index, language));
    }

    private Answer one(
            RemedyIndex index,
            PublishedRemedy remedy,
            Language wanted,
            Function<String, One> key,
            Function<String, Object> view) {
        String language = wanted.among(remedy.content().texts().keySet());
        return cache.get(
                        index,
                        key.apply(language),
                        () -> CompletableFuture.completedFuture(Answer.of(bytes(view.apply(language)), language)))
                .join();
    }

    private Answer made(RemedyIndex index, Asked asked) {
        return findRemedies.run(index, asked).answer(mapper);
    }

    private byte[] bytes(Object view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    private record One(String slug, String language, Optional<String> country, boolean howTo) {}
}
