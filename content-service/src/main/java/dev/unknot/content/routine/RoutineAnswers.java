package dev.unknot.content.routine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyFilter;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.remedy.Language;
import dev.unknot.content.routine.plan.Routine;
import dev.unknot.content.routine.plan.RoutineCriteria;
import dev.unknot.content.routine.plan.RoutinePlanner;
import dev.unknot.http.caching.Answer;
import dev.unknot.http.caching.AnswerCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Caches routines per index, as planning is expensive. */
@ApplicationScoped
class RoutineAnswers {

    private static final long MOST_BYTES = 16L << 20;
    private static final int ENOUGH_HELP = 3;

    private final AnswerCache cache = new AnswerCache(MOST_BYTES);
    private final ObjectMapper mapper;

    RoutineAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Answer routine(RemedyIndex index, RoutineCriteria criteria, Language language) {
        Key key = new Key(criteria, language.within(index.languages()));
        return cache.get(index, key, () -> CompletableFuture.completedFuture(made(index, criteria, key.language())))
                .join();
    }

    private Answer made(RemedyIndex index, RoutineCriteria criteria, Language language) {
        Routine routine = RoutinePlanner.plan(index, criteria);
        List<PublishedRemedy> instead = routine.isForbidden() ? help(index, criteria) : List.of();
        RoutineView view = RoutineView.of(routine, criteria, language, instead);
        try {
            return Answer.of(mapper.writeValueAsBytes(view), view.languages());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a routine cannot be written as JSON", e);
        }
    }

    /** Professional help that no caution blocks. */
    private static List<PublishedRemedy> help(RemedyIndex index, RoutineCriteria criteria) {
        RemedyFilter filter = new RemedyFilter(
                List.of(criteria.area()),
                List.of("professional"),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(criteria.avoid()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return index.find(filter).limit(ENOUGH_HELP).toList();
    }

    private record Key(RoutineCriteria criteria, Language language) {}
}
